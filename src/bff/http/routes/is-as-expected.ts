import type { Appointment } from "#clinikapi/appointment.ts";
import type { ExpectedAppointment } from "#contract/appointment-change.ts";

/** Whether an appointment is what somebody takes it to be, as far as they said. */
export function isAsExpected(current: Appointment, expected: ExpectedAppointment = {}): boolean {
  const { status, start, end, practitionerId } = expected;
  return (
    (status === undefined || status === current.status) &&
    (practitionerId === undefined || practitionerId === current.practitionerId) &&
    isSameInstant(start, current.start) &&
    isSameInstant(end, current.end) &&
    texts.every((field) => expected[field] === undefined || expected[field] === (current[field] ?? ""))
  );
}

const texts = ["reasonCode", "patientInstruction", "comment"] as const;

const isSameInstant = (expected: string | undefined, current = "") =>
  expected === undefined || Date.parse(expected) === Date.parse(current);
