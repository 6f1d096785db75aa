import type { Claim } from "#bff/ledger/claim-of.ts";
import { daysOf } from "#bff/times/calendar/clinic-days.ts";
import type { Conflict } from "#contract/problem.ts";
import { overlaps } from "#domain/availability/time-range.ts";
import { type AvailabilitySources, readDays, type UnreadableTime } from "./free-times.ts";

/**
 * What speaks against a claim that the clinic's records have, and nobody can read: whoever knows better books over it. Never
 * throws.
 */
export async function unreadableConflicts(sources: AvailabilitySources, claim: Claim): Promise<Conflict[]> {
  const days = daysOf({ from: claim.start, to: claim.end }, sources.timeZone).slice(0, mostDays);
  const { unreadable } = await readDays(sources, days, sources.now()).catch(() => ({ unreadable: [] }));
  return conflictsIn(unreadable, claim);
}

// A visit is over on the next day at the latest.
const mostDays = 2;

/** Those of these that overlap a claim of the same people. */
export const conflictsIn = (unreadable: UnreadableTime[], claim: Claim): Conflict[] =>
  (["patient", "practitioner"] as const).flatMap((who) =>
    unreadable
      .filter((one) => overlaps(one, claim) && isSame(one[`${who}Id`], claim[`${who}Id`]))
      .map((one) => conflictOf(one, who)),
  );

function conflictOf(one: UnreadableTime, who: "patient" | "practitioner"): Conflict {
  const { id, patientId, practitionerId, start, end } = one;
  return {
    with: who,
    start: start.toISOString(),
    end: end.toISOString(),
    ...(id && { appointmentId: id }),
    ...(patientId && { patientId }),
    ...(practitionerId && { practitionerId }),
  };
}

const isSame = (one: string | undefined, other: string | undefined) => one !== undefined && one === other;

/** Each conflict once: the ledger may know what cannot be read any more. */
export const distinct = (conflicts: Conflict[]): Conflict[] =>
  conflicts.filter(
    (one, at) =>
      one.appointmentId === undefined ||
      conflicts.findIndex((each) => each.appointmentId === one.appointmentId && each.with === one.with) ===
        at,
  );
