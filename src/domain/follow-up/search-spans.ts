import type { TimeRange } from "../availability/time-range.ts";
import { daysBetween, shiftDay } from "../calendar-day.ts";
import { startOfDay } from "../start-of-day.ts";
import { type Day, wallClockDay } from "../wall-clock.ts";

/** How many days before and after the asked one will do; both 0 or more. */
export type Reach = { earlier: number; later: number };

/** Days to look at together; `daysAway` is how far the nearest of them is from the asked one. */
export type SearchSpan = { span: TimeRange; daysAway: number };

type Question = { day: Day; reach: Reach; now: Date; timeZone: string };

/** Days from the asked one, in the order in which they are looked at: a day costs the clinic's records a call. */
const rings = [
  [-1, 1],
  [2, 7],
  [-7, -2],
  [8, 28],
  [-14, -8],
] as const;

const longestReach: Reach = { earlier: 14, later: 28 };

/** How far from the asked day one follow-up may be: never more than a quarter of its interval before. */
export const reachOfFollowUp = (asked: { countedFrom: Day; day: Day }): Reach => ({
  ...longestReach,
  earlier: Math.min(longestReach.earlier, Math.floor(daysBetween(asked.countedFrom, asked.day) / 4)),
});

/** The spans to look for free times in, the nearest first, none of them before today. */
export function searchSpans({ day, reach, now, timeZone }: Question): SearchSpan[] {
  const first = Math.max(-reach.earlier, daysBetween(day, wallClockDay(now, timeZone)));
  const last = Math.min(reach.later, longestReach.later);
  return rings
    .map(([from, to]) => [Math.max(from, first), Math.min(to, last)] as const)
    .filter(([from, to]) => from <= to)
    .map(([from, to]) => ({
      span: {
        start: startOfDay(shiftDay(day, from), timeZone),
        end: startOfDay(shiftDay(day, to + 1), timeZone),
      },
      daysAway: from <= 0 && to >= 0 ? 0 : Math.min(Math.abs(from), Math.abs(to)),
    }));
}
