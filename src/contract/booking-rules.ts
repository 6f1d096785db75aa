import type { AppointmentStatus } from "#clinikapi/appointment-status.ts";

/** Statuses that may stand without a time: a wish, a place in a queue, or an end. FHIR R4, Appointment, rule app-3. */
const timeless: readonly AppointmentStatus[] = ["proposed", "cancelled", "waitlist"];

/** Statuses that may carry `cancelationReason`. FHIR R4, Appointment, rule app-4. */
const ended: readonly AppointmentStatus[] = ["cancelled", "noshow"];

/** Whether an appointment of this status must have a start and an end. */
export const needsTime = (status: AppointmentStatus) => !timeless.includes(status);

/** Whether an appointment of this status may say why it was cancelled. */
export const hasCancelationReason = (status: AppointmentStatus) => ended.includes(status);

/** What is wrong when a rule of a booking's schema is broken. */
export const bookingSentences = {
  startMissing: "is needed, because an end is given",
  endMissing: "is needed, because a start is given",
  timeMissing: "is needed for this status",
  endNotAfterStart: "must be after the start",
  endTooLate: "must be within 24 hours of the start",
  yearTooFar: "is too far away. Check the year",
  durationDiffers: "must be the time between start and end",
  reasonWithoutEnd: "is only for a cancelled appointment or a no-show",
};
