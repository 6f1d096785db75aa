import type { AvailabilityList } from "#contract/availability.ts";

/** A time that can be had, and with whom. */
export type Offer = { start: Date; end: Date; practitionerId: string };

/** The first free times of all practitioners, the earliest first; of those who are free at the same time, one. */
export function firstFree(list: AvailabilityList | undefined, count: number): Offer[] {
  const offers = (list?.practitioners ?? []).flatMap(({ practitionerId, free }) =>
    apart(free, count).map(({ start, end }) => ({
      start: new Date(start),
      end: new Date(end),
      practitionerId,
    })),
  );
  const seen = new Set<number>();
  return offers
    .sort((a, b) => a.start.getTime() - b.start.getTime())
    .filter(({ start }) => !seen.has(start.getTime()) && seen.add(start.getTime()))
    .slice(0, count);
}

// Free times overlap each other; three within half an hour are no choice.
function apart<T extends { start: string; end: string }>(free: readonly T[], count: number): T[] {
  const taken: T[] = [];
  for (const time of free) {
    const last = taken.at(-1);
    if (last && time.start < last.end) continue;
    if (taken.push(time) === count) break;
  }
  return taken;
}
