/** A stretch of time, from `start` (included) to `end` (excluded). */
export type TimeRange = { start: Date; end: Date };

/** Whether two ranges share a moment; those that only touch do not, and an empty one shares none. */
export const overlaps = (a: TimeRange, b: TimeRange): boolean =>
  a.start < b.end && b.start < a.end && a.start < a.end && b.start < b.end;

/** The same time in order; ranges that overlap or touch become one. */
export function merged(ranges: readonly TimeRange[]): TimeRange[] {
  const result: TimeRange[] = [];
  const inOrder = ranges
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start.getTime() - b.start.getTime());
  for (const { start, end } of inOrder) {
    const last = result.at(-1);
    if (!last || start > last.end) result.push({ start, end });
    else if (end > last.end) last.end = end;
  }
  return result;
}

/** What is left of `range` without `cuts`, in order. */
export function without(range: TimeRange, cuts: readonly TimeRange[]): TimeRange[] {
  const left: TimeRange[] = [];
  let { start } = range;
  for (const cut of merged(cuts)) {
    if (!overlaps(cut, range)) continue;
    if (cut.start > start) left.push({ start, end: cut.start });
    start = cut.end;
  }
  return start < range.end ? [...left, { start, end: range.end }] : left;
}

/** The part of the ranges that lies within `bounds`. */
export function within(ranges: readonly TimeRange[], bounds: TimeRange): TimeRange[] {
  return ranges
    .filter((range) => overlaps(range, bounds))
    .map(({ start, end }) => ({
      start: start > bounds.start ? start : bounds.start,
      end: end < bounds.end ? end : bounds.end,
    }));
}
