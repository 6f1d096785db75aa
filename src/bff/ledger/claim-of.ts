import { holdsTime } from "#domain/appointment/time-holding.ts";
import type { TimeRange } from "#domain/availability/time-range.ts";
import { type Plan, resultOf } from "./ledger-request.ts";

/** Time that a patient, a practitioner, or both are to have for themselves. */
export type Claim = TimeRange & { patientId?: string; practitionerId?: string };

/**
 * The time that a plan claims anew. Nothing for a status that holds none, nor for an appointment that holds its time
 * already: a check-in goes through although an outside booking overlaps.
 */
export function claimOf(plan: Plan): Claim | undefined {
  const { status, start, end, patientId, practitionerId } = resultOf(plan);
  if (!holdsTime(status) || !start || !end) return undefined;
  if (plan.action === "change" && holdsTime(plan.current.status)) {
    if (sameInstant(plan.current.start, start) && sameInstant(plan.current.end, end)) return undefined;
  }
  return { patientId, practitionerId, start: new Date(start), end: new Date(end) };
}

const sameInstant = (a: string | undefined, b: string) => a !== undefined && Date.parse(a) === Date.parse(b);
