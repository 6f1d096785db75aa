import type { TimeRange } from "./time-range.ts";

/** Where a range stands beside those that it overlaps: in which lane, from 0 on, and of how many. */
export type Lane = { lane: number; lanes: number };

/** Lanes for ranges that are drawn beside each other where they overlap, in the order of the ranges. */
export function lanesOf(ranges: readonly TimeRange[]): Lane[] {
  const found: Lane[] = ranges.map(() => ({ lane: 0, lanes: 1 }));
  const inOrder = ranges.map((range, at) => ({ range, at })).toSorted((a, b) => before(a.range, b.range));
  let group: number[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const at of group) Object.assign(found[at] ?? {}, { lanes: ends.length });
    group = [];
    ends = [];
  };
  for (const { range, at } of inOrder) {
    const start = range.start.getTime();
    if (ends.every((end) => end <= start)) close();
    const free = ends.findIndex((end) => end <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = range.end.getTime();
    found[at] = { lane, lanes: 1 };
    group.push(at);
  }
  close();
  return found;
}

const before = (a: TimeRange, b: TimeRange) =>
  a.start.getTime() - b.start.getTime() || b.end.getTime() - a.end.getTime();
