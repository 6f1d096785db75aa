import { appointmentLimits } from "#clinikapi/appointment-limits.ts";

/** What a booking's fields may hold at most, for the form's counters: characters, minutes, priority's bounds. */
export const bookingLimits = appointmentLimits;
