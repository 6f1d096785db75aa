/** Where the next visit after an appointment is handed over to the desk. */
export const handOverAddress = (appointmentId: string) =>
  `/hand-over?appointment=${encodeURIComponent(appointmentId)}`;
