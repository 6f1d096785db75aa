import { daysBetween } from "../calendar-day.ts";
import type { Interval } from "../interval.ts";
import type { TimeOfDay } from "../wall-clock.ts";
import { type AskedTime, askedTime } from "./asked-time.ts";
import type { Reach } from "./search-spans.ts";

/** One visit of a series, as it is asked for, and how far from that it may be moved. */
export type Occurrence = { asked: AskedTime; reach: Reach };

/** How many visits a series may have. */
export const longestSeries = 52;

type Question = {
  /** When the visit began that the series follows. */
  visit: Date;
  every: Interval;
  times: number;
  now: Date;
  timeZone: string;
  /** Another time of day than the visit's. */
  time?: TimeOfDay;
};

/** Two days before and a week after, as far as the next visit leaves room: two that are moved never meet. */
const longestReach: Reach = { earlier: 2, later: 7 };

/**
 * The visits of a series, such as every 4 weeks, 6 times. All are counted from the same day, so that a month after
 * January 31 and February 28 comes March 31.
 */
export function seriesOccurrences({ visit, every, times, now, timeZone, time }: Question): Occurrence[] {
  const first = askedTime({ visit, interval: every, now, timeZone, time });
  const { countedFrom } = first;
  const days = daysBetween(countedFrom, first.day);
  const reach = {
    earlier: Math.min(longestReach.earlier, Math.floor(days / 4)),
    later: Math.min(longestReach.later, Math.floor(days / 2)),
  };
  return Array.from({ length: times }, (_, index) => ({
    asked: askedTime({
      visit,
      interval: { ...every, amount: every.amount * (index + 1) },
      now,
      timeZone,
      time,
      countedFrom,
    }),
    reach,
  }));
}
