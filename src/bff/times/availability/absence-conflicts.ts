import type { Claim } from "#bff/ledger/claim-of.ts";
import { daysOf, spanOfDay } from "#bff/times/calendar/clinic-days.ts";
import type { Conflict } from "#contract/problem.ts";
import { type Closed, closedOn } from "#domain/availability/clinic-hours.ts";
import { conflictsWithHours, type HoursConflict } from "#domain/availability/conflicts-with-hours.ts";
import { overlaps, type TimeRange } from "#domain/availability/time-range.ts";
import { workingTime } from "#domain/availability/working-time.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import type { AvailabilitySources } from "./free-times.ts";
import { type HoursSources, hoursOf } from "./hours-of.ts";
import type { ScheduleBlock } from "./schedule-blocks.ts";

type Sources = HoursSources & Pick<AvailabilitySources, "blocks" | "now">;

// Enough to say why; a page has room for no more.
const longestReason = 200;
const longestMs = 7 * 86_400_000;

/**
 * What speaks against a claim besides other appointments: the hours and leaves of the practitioner, or without one of the
 * whole clinic, and what the clinic's own schedule has taken. `own` is the time that the appointment has now; what lies
 * over it in the schedule is its own slot.
 *
 * Never throws: hours that cannot be read now do not stop a booking.
 */
export async function absenceConflicts(sources: Sources, claim: Claim, own?: TimeRange): Promise<Conflict[]> {
  const { practitionerId, start } = claim;
  // Nobody works for a week without a pause, so there is no need to look further.
  const end = new Date(Math.min(claim.end.getTime(), start.getTime() + longestMs));
  const [closed, blocked] = await Promise.all([
    hoursConflicts(sources, practitionerId, { start, end }),
    practitionerId === undefined ? [] : blocksOver(sources, practitionerId, { start, end }),
  ]);
  const conflict = (
    kind: Conflict["with"],
    when: TimeRange,
    told: Pick<Conflict, "closed" | "reason">,
  ): Conflict => ({
    with: kind,
    start: when.start.toISOString(),
    end: when.end.toISOString(),
    ...(practitionerId && { practitionerId }),
    ...(told.closed && { closed: told.closed }),
    ...(told.reason && { reason: told.reason.slice(0, longestReason) }),
  });
  return [
    ...closed.map((one) => conflict(one.kind, one, one)),
    ...blocked
      .filter((block) => !own || !overlaps(block, own))
      .map((block) => conflict("practitioner", block, block)),
  ];
}

type Told = HoursConflict & { closed?: Closed };

async function hoursConflicts(
  sources: Sources,
  practitionerId: string | undefined,
  claim: TimeRange,
): Promise<Told[]> {
  const { timeZone } = sources;
  // What has happened did, whether or not the clinic was open.
  if (practitionerId === undefined && claim.end <= sources.now()) return [];
  const unknown = { roles: [], working: workingTime([], claim, timeZone) };
  const hours = await hoursOf(sources, practitionerId, claim).catch(() => unknown);
  return conflictsWithHours(hours.working, claim).map(({ kind, start, end }) => {
    const { from, to } = spanOfDay(wallClockDay(start, timeZone), timeZone);
    const closed = kind === "outside-hours" ? closedOn({ start: from, end: to }, hours, timeZone) : undefined;
    return { kind, start, end, closed };
  });
}

async function blocksOver(
  { blocks, timeZone }: Sources,
  practitionerId: string,
  claim: TimeRange,
): Promise<ScheduleBlock[]> {
  const all = await blocks(daysOf({ from: claim.start, to: claim.end }, timeZone)).catch(() => []);
  return all.filter((block) => block.practitionerId === practitionerId && overlaps(block, claim));
}
