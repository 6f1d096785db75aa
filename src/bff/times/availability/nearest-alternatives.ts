import type { Claim } from "#bff/ledger/claim-of.ts";
import type { Alternative } from "#contract/problem.ts";
import { nearestSlots } from "#domain/availability/nearest-slots.ts";
import type { TimeRange } from "#domain/availability/time-range.ts";
import { type AvailabilitySources, freeTimes } from "./free-times.ts";

const hourMs = 3_600_000;

/** How far from the wanted time is looked, wider each time; the first one seldom needs another day's reading. */
const radii = [4, 24, 3 * 24, 7 * 24, 14 * 24, 28 * 24].map((hours) => hours * hourMs);

const longestMinutes = 1440;
const count = 3;

/** An appointment that is to be moved: what it holds is free for itself, but `time`, which it has, is no other one. */
type Moved = { id: string; time?: TimeRange };

/**
 * The nearest free times for the same people and duration, before or after, none of them past. Throws the client's
 * error.
 */
export async function nearestAlternatives(
  sources: AvailabilitySources,
  claim: Claim,
  moved?: Moved,
): Promise<Alternative[]> {
  const { practitionerId, patientId } = claim;
  const minutes = (claim.end.getTime() - claim.start.getTime()) / 60_000;
  if (minutes > longestMinutes) return [];
  const now = sources.now();
  const wanted = claim.start > now ? claim.start : now;
  let nearest: TimeRange[] = [];
  for (const radius of radii) {
    const span = { start: new Date(wanted.getTime() - radius), end: new Date(wanted.getTime() + radius) };
    const question = { practitionerIds: [practitionerId], patientId, minutes, span, exceptId: moved?.id };
    const { practitioners } = await freeTimes(sources, question);
    // Whatever begins outside of this span is further away than all that begins in it.
    const others = practitioners[0]?.free.filter(
      ({ start }) => start.getTime() !== moved?.time?.start.getTime(),
    );
    nearest = nearestSlots(others ?? [], wanted, count);
    if (nearest.length === count) break;
  }
  return nearest.map(({ start, end }) => ({
    practitionerId,
    start: start.toISOString(),
    end: end.toISOString(),
  }));
}
