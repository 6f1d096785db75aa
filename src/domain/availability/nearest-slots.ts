import { overlaps, type TimeRange } from "./time-range.ts";

export type NearestSlotsQuestion = {
  wanted: Date;
  /** The wanted time's day, which comes before all others. */
  day: TimeRange;
  count: number;
};

/**
 * The `count` slots nearest to a wanted time, in order of time and apart from each other. Those of the wanted day come
 * first: the nearest one on each side of the time, then the next nearest. Other days only fill what is left.
 */
export function nearestSlots(slots: readonly TimeRange[], question: NearestSlotsQuestion): TimeRange[] {
  const { wanted, day, count } = question;
  const distance = ({ start }: TimeRange) => Math.abs(start.getTime() - wanted.getTime());
  const isBefore = ({ start }: TimeRange) => start < wanted;
  const byDistance = slots.toSorted(
    (a, b) => distance(a) - distance(b) || a.start.getTime() - b.start.getTime(),
  );
  const onDay = byDistance.filter(({ start }) => day.start <= start && start < day.end);
  const [nearest] = onDay;
  const opposite =
    nearest && onDay.find((slot) => isBefore(slot) !== isBefore(nearest) && !overlaps(slot, nearest));
  const chosen: TimeRange[] = [];
  for (const slot of [nearest, opposite, ...onDay, ...byDistance]) {
    if (chosen.length >= count) break;
    if (slot && !chosen.some((one) => overlaps(one, slot))) chosen.push(slot);
  }
  return chosen.toSorted((a, b) => a.start.getTime() - b.start.getTime());
}
