import type { Claim } from "#bff/ledger/claim-of.ts";
import { daysOf } from "#bff/times/calendar/clinic-days.ts";
import type { TimeCheck } from "#contract/time-check.ts";
import { absenceConflicts } from "./absence-conflicts.ts";
import { type AvailabilitySources, readDays } from "./free-times.ts";
import { nameConflicts } from "./name-conflicts.ts";
import { nearestAlternatives } from "./nearest-alternatives.ts";
import { conflictsIn, distinct } from "./unreadable-conflicts.ts";

/**
 * What a booking of this time would be refused for, by the same rules, taking nothing. The days are those that the screens
 * show, so that a check seldom costs a call of its own. Throws the client's error.
 */
export async function checkTime(sources: AvailabilitySources, claim: Claim): Promise<TimeCheck> {
  const days = daysOf({ from: claim.start, to: claim.end }, sources.timeZone);
  const { asOf, unreadable } = await readDays(sources, days, sources.now());
  const [held, absent] = await Promise.all([
    sources.ledger.conflicts(claim),
    absenceConflicts(sources, claim),
  ]);
  const conflicts = await nameConflicts(
    sources.records,
    distinct([...held, ...absent, ...conflictsIn(unreadable, claim)]),
  );
  const isTaken = conflicts.length > 0;
  return {
    conflicts,
    // That a time is taken must be told even if no other one can be found now.
    alternatives: isTaken ? await nearestAlternatives(sources, claim).catch(() => []) : [],
    asOf: asOf.toISOString(),
  };
}
