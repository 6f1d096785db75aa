import type { PractitionerAvailability } from "#contract/availability.ts";
import type { ProposalTime } from "#contract/proposals.ts";

/** A list that can be read through. */
const most = 60;

/** Free times of all of these that are still to come, in order, none of which overlaps another of the same practitioner. */
export function freeTimesOf(
  practitioners: readonly Pick<PractitionerAvailability, "practitionerId" | "free">[],
  now: Date,
): ProposalTime[] {
  const times = practitioners.flatMap(({ practitionerId, free }) => {
    let until = now.toISOString();
    return free.flatMap(({ start, end }) => {
      if (start < until) return [];
      until = end;
      return [{ practitionerId, start, end, isInWindow: true }];
    });
  });
  return times.toSorted((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start))).slice(0, most);
}
