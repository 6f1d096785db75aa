import { tzOffset } from "@date-fns/tz";
import type { TimeRange } from "./time-range.ts";

/** A stretch in which nobody sets the clinic's clock: it shows UTC plus `offsetMs` all the time. */
export type SteadyClock = TimeRange & { offsetMs: number };

const dayMs = 86_400_000;

/** A range, cut wherever the clinic's clock is put forward or back. `timeZone` is an IANA name. */
export function steadyClocks({ start, end }: TimeRange, timeZone: string): SteadyClock[] {
  const clocks: SteadyClock[] = [];
  const offsetAt = (time: number) => tzOffset(timeZone, new Date(time)) * 60_000;
  const until = end.getTime();
  let from = start.getTime();
  let offsetMs = offsetAt(from);
  // No zone's clock is set twice within a day.
  for (let known = from; known < until; known = Math.min(known + dayMs, until)) {
    const next = offsetAt(Math.min(known + dayMs, until));
    if (next === offsetMs) continue;
    const change = firstMoment((time) => offsetAt(time) === next, known, Math.min(known + dayMs, until));
    clocks.push({ start: new Date(from), end: new Date(change), offsetMs });
    from = change;
    offsetMs = next;
  }
  if (from < until) clocks.push({ start: new Date(from), end, offsetMs });
  return clocks;
}

/** The first millisecond after `before`, and not after `after`, from which on it is so. */
function firstMoment(isSo: (time: number) => boolean, before: number, after: number): number {
  let low = before;
  let high = after;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isSo(middle)) high = middle;
    else low = middle;
  }
  return high;
}
