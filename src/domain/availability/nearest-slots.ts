import type { TimeRange } from "./time-range.ts";

/** The `count` slots that begin closest to a wanted time, the closest first; of two as close, the earlier one. */
export function nearestSlots(slots: readonly TimeRange[], wanted: Date, count: number): TimeRange[] {
  const distance = ({ start }: TimeRange) => Math.abs(start.getTime() - wanted.getTime());
  return slots
    .toSorted((a, b) => distance(a) - distance(b) || a.start.getTime() - b.start.getTime())
    .slice(0, count);
}
