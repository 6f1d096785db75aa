import { Refusal } from "#bff/problems/refusal.ts";
import type { Appointment, AppointmentChange } from "#clinikapi/appointment.ts";
import { createAppointmentSchema } from "#clinikapi/appointment.ts";
import { appointmentLimits } from "#clinikapi/appointment-limits.ts";
import { type FieldIssue, fieldIssues } from "#clinikapi/field-issues.ts";
import { issueSentence } from "#clinikapi/issue-sentence.ts";
import type { AppointmentChangeRequest } from "#contract/appointment-change.ts";
import { type Booking, bookingSchema } from "#contract/booking.ts";
import { bookingSentences, hasCancelationReason } from "#contract/booking-rules.ts";
import { canBecome, isOver } from "#domain/appointment/appointment-life-cycle.ts";
import type { Plan } from "./ledger-request.ts";

/**
 * What the ledger has to do for a change that a person asks for. Throws a Refusal (`invalid-fields`) when the status
 * cannot follow, or the appointment would break a rule of a booking that it keeps now.
 */
export function planChange(current: Appointment, asked: AppointmentChangeRequest): Plan {
  const { practitionerId = current.practitionerId, ...fields } = asked;
  const change = completed(current, fields);
  const after = { ...current, ...change, practitionerId };
  refuseBrokenRules(current, after);
  if (practitionerId === current.practitionerId) return { action: "change", current, change };
  // A second record of what does not take place helps nobody, and whoever asked has not seen that it was called off.
  if (isOver(after.status))
    throw new Refusal("invalid-fields", {
      errors: [{ field: "practitionerId", message: `cannot change while it is ${after.status}` }],
    });
  const { id: _, created: __, ...booking } = after;
  return { action: "transfer", current, booking };
}

/** What follows from a change: a new start keeps the duration, and a reason for a cancellation goes with it. */
function completed(current: Appointment, change: AppointmentChange): AppointmentChange {
  const start = change.start ?? current.start;
  const end = change.end ?? (change.start ? shiftedEnd(current, change.start) : current.end);
  const hasNewTime = start !== current.start || end !== current.end;
  const status = change.status ?? current.status;
  return {
    ...change,
    ...(hasNewTime && { start, end }),
    ...(hasNewTime &&
      start &&
      end && { minutesDuration: change.minutesDuration ?? minutesBetween(start, end) }),
    ...(current.cancelationReason && !hasCancelationReason(status) && { cancelationReason: "" }),
  };
}

function shiftedEnd({ start, end }: Appointment, newStart: string): string | undefined {
  if (!start || !end) return end;
  return new Date(Date.parse(newStart) + Date.parse(end) - Date.parse(start)).toISOString();
}

// What is too long is told of the end, which was typed, and not of a duration that follows from it.
function minutesBetween(start: string, end: string): number | undefined {
  const minutes = (Date.parse(end) - Date.parse(start)) / 60_000;
  return minutes > appointmentLimits.minutesDuration.maximum ? undefined : minutes;
}

function refuseBrokenRules(current: Appointment, after: Appointment): void {
  const errors = canBecome(current.status, after.status)
    ? brokenRules(after)
    : [{ field: "status", message: `cannot follow ${current.status}` }];
  // What was made elsewhere may break a rule already; that must not stop a check-in.
  const known = new Set(brokenRules(current).map((error) => JSON.stringify(error)));
  const broken = errors.filter((error) => !known.has(JSON.stringify(error)));
  if (broken.length > 0) throw new Refusal("invalid-fields", { errors: broken });
}

function brokenRules(appointment: Appointment): FieldIssue[] {
  const result = bookingSchema.safeParse(bookingFields(appointment), {
    error: (issue) => issueSentence(issue, undefined, bookingSentences),
  });
  return result.success ? [] : fieldIssues(result.error);
}

const fieldNames = Object.keys(createAppointmentSchema.shape);

const bookingFields = (appointment: Appointment) =>
  Object.fromEntries(Object.entries(appointment).filter(([name]) => fieldNames.includes(name))) as Booking;
