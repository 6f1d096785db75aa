/** The name of the only event that `GET /api/events` sends besides {@link resyncEvent}. */
export const appointmentsEvent = "appointments";

/** Sent instead of what a browser missed while it was away: everything that it shows may be out of date. */
export const resyncEvent = "resync";

/** Appointments of a patient changed; ids only. `key` is the `Idempotency-Key` of the intent that changed them. */
export type AppointmentsChanged = { key: string; patientId: string };
