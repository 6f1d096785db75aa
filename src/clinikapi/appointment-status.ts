/** The nine statuses that ClinikAPI accepts, in the order of its create-appointment page. */
export const appointmentStatuses = [
  "proposed",
  "pending",
  "booked",
  "arrived",
  "fulfilled",
  "cancelled",
  "noshow",
  "checked-in",
  "waitlist",
] as const;

export type AppointmentStatus = (typeof appointmentStatuses)[number];
