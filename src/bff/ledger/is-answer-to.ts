import type { Appointment, AppointmentChange, NewAppointment } from "#clinikapi/appointment.ts";
import { endOf } from "./incoming.ts";
import type { Intent } from "./intent.ts";
import type { IntentBody } from "./ledger-request.ts";

/**
 * Whether an answer of ClinikAPI's tells of what an intent asked for. How it writes an instant or a text is its own affair;
 * whose appointment it is, when it is and its status are not.
 */
export function isAnswerTo(
  intent: Intent,
  { booking, change }: IntentBody,
): (answer: Appointment) => boolean {
  return (answer) => {
    if (answer.patientId !== intent.patientId) return false;
    if (booking) return isMade(answer, booking) && mayBeOf(answer.created, intent.created);
    return answer.id === intent.targetId && showsTime(answer, change ?? {});
  };
}

const isMade = (answer: Appointment, booking: NewAppointment) =>
  answer.practitionerId === booking.practitionerId &&
  sameInstant(answer.start, booking.start) &&
  // ClinikAPI may leave out an end that it knows by a duration.
  (endOf(answer) === undefined || sameInstant(endOf(answer), endOf(booking))) &&
  answer.status === booking.status;

/** Whether an appointment has the status and the times that a change gives it. */
const showsTime = (answer: Appointment, change: AppointmentChange) =>
  (change.status === undefined || answer.status === change.status) &&
  (change.start === undefined || sameInstant(answer.start, change.start)) &&
  (change.end === undefined || endOf(answer) === undefined || sameInstant(endOf(answer), change.end));

const sameInstant = (a: string | undefined, b: string | undefined) =>
  (a === undefined ? undefined : Date.parse(a)) === (b === undefined ? undefined : Date.parse(b));

const dayMs = 86_400_000;

// Some builds keep seconds, and FHIR R4 lets `created` be a day alone, or be missing.
function mayBeOf(created: string | undefined, chosen: Date): boolean {
  if (created === undefined) return true;
  const answered = Date.parse(created);
  const unit = [dayMs, 1000].find((length) => answered % length === 0) ?? 1;
  return Math.floor(chosen.getTime() / unit) * unit === answered;
}
