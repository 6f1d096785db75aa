import { type FailedRequest, failureOf } from "#bff/once/failure-of.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";

/** What is known of an appointment, or of a change to it, after it was sent to ClinikAPI once. */
export type Attempt =
  | { kind: "stored"; appointment: Appointment }
  /** The answer tells of something else than was asked for: it may be true, and is not believed unchecked. */
  | { kind: "doubtful"; appointment: Appointment }
  | FailedRequest;

/**
 * Sends one request and says what is known afterwards. `isMeant`: whether an answer tells of what was asked for; that it came
 * with a 2xx says nothing of it. Never throws.
 */
export async function attempt(
  request: () => Promise<{ data: unknown }>,
  isMeant: (appointment: Appointment) => boolean,
): Promise<Attempt> {
  try {
    const appointment = readAppointment((await request()).data);
    if (!appointment) return { kind: "unknown" };
    return { kind: isMeant(appointment) ? "stored" : "doubtful", appointment };
  } catch (error) {
    return failureOf(error);
  }
}
