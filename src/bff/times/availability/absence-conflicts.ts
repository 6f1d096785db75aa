import type { Claim } from "#bff/ledger/claim-of.ts";
import { daysOf } from "#bff/times/calendar/clinic-days.ts";
import type { Conflict } from "#contract/problem.ts";
import { conflictsWithHours } from "#domain/availability/conflicts-with-hours.ts";
import { overlaps, type TimeRange } from "#domain/availability/time-range.ts";
import { workingTime } from "#domain/availability/working-time.ts";
import type { AvailabilitySources } from "./free-times.ts";

// Enough to say why; a page has room for no more.
const longestReason = 200;
const longestMs = 7 * 86_400_000;

/**
 * What speaks against a claim besides other appointments: the practitioner's hours and leaves, and what the clinic's own
 * schedule has taken. `own` is the time that the appointment has now; what lies over it in the schedule is its own slot.
 *
 * Never throws: hours that cannot be read now do not stop a booking.
 */
export async function absenceConflicts(
  { roles, blocks, timeZone }: Pick<AvailabilitySources, "roles" | "blocks" | "timeZone">,
  { practitionerId, start, end }: Claim,
  own?: TimeRange,
): Promise<Conflict[]> {
  if (practitionerId === undefined) return [];
  // Nobody works for a week without a pause, so there is no need to look further.
  const claim = {
    start,
    end: end.getTime() - start.getTime() > longestMs ? new Date(start.getTime() + longestMs) : end,
  };
  const [held, blocked] = await Promise.all([
    roles.of(practitionerId).catch(() => []),
    blocks(daysOf({ from: claim.start, to: claim.end }, timeZone)).catch(() => []),
  ]);
  const conflict = (kind: Conflict["with"], when: TimeRange, reason?: string): Conflict => ({
    with: kind,
    start: when.start.toISOString(),
    end: when.end.toISOString(),
    practitionerId,
    ...(reason && { reason }),
  });
  return [
    ...conflictsWithHours(workingTime(held, claim, timeZone), claim).map((one) => conflict(one.kind, one)),
    ...blocked
      .filter((block) => block.practitionerId === practitionerId && overlaps(block, claim))
      .filter((block) => !own || !overlaps(block, own))
      .map((block) => conflict("practitioner", block, block.reason?.slice(0, longestReason))),
  ];
}
