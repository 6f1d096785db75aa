import type { Claim } from "#bff/ledger/claim-of.ts";
import { spanOfDay } from "#bff/times/calendar/clinic-days.ts";
import type { Alternative } from "#contract/problem.ts";
import { nearestSlots } from "#domain/availability/nearest-slots.ts";
import { overlaps, type TimeRange } from "#domain/availability/time-range.ts";
import type { WorkingTime } from "#domain/availability/working-time.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { freeColleague } from "./free-colleague.ts";
import { type AvailabilitySources, freeTimes } from "./free-times.ts";

const dayMs = 86_400_000;

/** How many days around the wanted time are looked at when its own day does not have enough, further each time. */
const radii = [1, 3, 7, 14, 28];

const longestMinutes = 1440;
const count = 3;

/** An appointment that is to be moved: what it holds is free for itself, but `time`, which it has, is no other one. */
export type Moved = { id: string; time?: TimeRange };

/**
 * The nearest free times for the same people and duration, none of them past, in order of time; and the time itself with
 * somebody else of the specialty who is free then. Throws the client's error.
 */
export async function nearestAlternatives(
  sources: AvailabilitySources,
  claim: Claim,
  moved?: Moved,
): Promise<Alternative[]> {
  const minutes = (claim.end.getTime() - claim.start.getTime()) / 60_000;
  if (minutes > longestMinutes) return [];
  const [nearest, colleague] = await Promise.all([
    nearestTimes(sources, { ...claim, minutes }, moved),
    // That somebody else could do it is a help, and no more.
    freeColleague(sources, claim, moved?.id).catch(() => undefined),
  ]);
  const own = nearest.map(({ start, end }) => ({ practitionerId: claim.practitionerId, start, end }));
  return [...own, ...(colleague ? [colleague] : [])]
    .toSorted((a, b) => a.start.getTime() - b.start.getTime())
    .map(({ practitionerId, start, end }) => ({
      practitionerId,
      start: start.toISOString(),
      end: end.toISOString(),
    }));
}

async function nearestTimes(
  sources: AvailabilitySources,
  { practitionerId, patientId, start, minutes }: Claim & { minutes: number },
  moved?: Moved,
): Promise<TimeRange[]> {
  const now = sources.now();
  const wanted = start > now ? start : now;
  const { from, to } = spanOfDay(wallClockDay(wanted, sources.timeZone), sources.timeZone);
  const day = { start: from, end: to };
  const ask = async (span: TimeRange) => {
    const question = { practitionerIds: [practitionerId], patientId, minutes, span, exceptId: moved?.id };
    const [times] = (await freeTimes(sources, question)).practitioners;
    const free = times?.free.filter((one) => one.start.getTime() !== moved?.time?.start.getTime());
    return { free: free ?? [], isClosed: times !== undefined && !hasHours(times.working, day) };
  };
  const onDay = await ask(day);
  let nearest = nearestSlots(onDay.free, { wanted, day, count });
  for (const days of radii) {
    if (nearest.length === count) break;
    // Who asks for a day on which nobody works hears what comes after it.
    const earliest = onDay.isClosed ? wanted : new Date(wanted.getTime() - days * dayMs);
    const span = { start: earliest, end: new Date(wanted.getTime() + days * dayMs) };
    const { free } = await ask(span);
    const around = free.filter((slot) => slot.start < day.start || slot.start >= day.end);
    // Whatever begins outside of this span is further away than all that begins in it.
    nearest = nearestSlots([...onDay.free, ...around], { wanted, day, count });
  }
  return nearest;
}

const hasHours = ({ open }: WorkingTime, day: TimeRange) => open.some((stretch) => overlaps(stretch, day));
