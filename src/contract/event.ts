/** The name of the event that `GET /api/events` sends when appointments changed. */
export const appointmentsEvent = "appointments";

/** The name of the event, without data, that is sent when a desk holds another time or gives one up. */
export const holdsEvent = "holds";

/** The name of the event, without data, that is sent when somebody was registered: searches find more than before. */
export const patientsEvent = "patients";

/** Sent instead of what a browser missed while it was away: everything that it shows may be out of date. */
export const resyncEvent = "resync";

/** Appointments of a patient changed; ids only. `key` is the `Idempotency-Key` of the intent that changed them. */
export type AppointmentsChanged = { key: string; patientId: string };

/** Sent, without data, while nothing else is, so that whoever listens knows that they still hear. */
export const heartbeatEvent = "heartbeat";

/** How long the server is silent at most, in milliseconds; shorter than the idle time-outs of usual proxies. */
export const heartbeatMs = 10_000;
