import type { AppointmentStatus } from "#clinikapi/appointment-status.ts";

/** The statuses in the order of an appointment's life: wished, planned, under way, over. */
export const bookingStatuses = [
  "proposed",
  "waitlist",
  "pending",
  "booked",
  "checked-in",
  "arrived",
  "fulfilled",
  "cancelled",
  "noshow",
] as const satisfies AppointmentStatus[];
