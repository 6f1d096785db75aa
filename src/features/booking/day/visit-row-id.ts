/** The id of an appointment's row in the day beside the form. */
export const visitRowId = (appointmentId: string) => `day-visit-${appointmentId}`;

/** Brings an appointment's row into view, and the focus to it: what can be done with it is the next stop of Tab. */
export function focusVisitRow(appointmentId: string): void {
  const row = document.getElementById(visitRowId(appointmentId));
  row?.scrollIntoView({ block: "center" });
  row?.focus();
}
