import { addDays } from "date-fns";
import { startOfDay } from "#domain/start-of-day.ts";
import { type Day, readWallClock, type TimeOfDay, wallClockDay } from "#domain/wall-clock.ts";

/** A moment at which tests have been known to fail: on a weekend, at a month's or a year's end, while clocks change. */
export type ClockMoment = { name: string; at: Date };

/** How far to look ahead: a leap day comes within eight years. */
const furthestDays = 8 * 366 + 1;

const isWeekday = (weekday: number) => (day: Day) => new Date(`${day}T12:00:00Z`).getUTCDay() === weekday;

const hoursOf = (day: Day, timeZone: string) => {
  const next = new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return (startOfDay(next, timeZone).getTime() - startOfDay(day, timeZone).getTime()) / 3_600_000;
};

/**
 * The next of each kind after `now`, by the clock on a wall in `timeZone`, an IANA name. Those that are about a change of
 * the day or of the clock begin ten minutes before it, so that tests run through it.
 */
export function clockMoments(now: Date, timeZone: string): ClockMoment[] {
  const kinds: [name: string, time: TimeOfDay, isOne: (day: Day) => boolean][] = [
    ["a Saturday", "10:00", isWeekday(6)],
    ["a Sunday night", "23:50", isWeekday(0)],
    ["the last of February in a leap year", "10:00", (day) => day.endsWith("-02-29")],
    ["the last of December", "10:00", (day) => day.endsWith("-12-31")],
    ["the night in which clocks go forward", "01:50", (day) => hoursOf(day, timeZone) === 23],
    ["the night in which clocks go back", "01:50", (day) => hoursOf(day, timeZone) === 25],
  ];
  return kinds.map(([name, time, isOne]) => ({ name, at: firstAfter(now, timeZone, { time, isOne }) }));
}

type Kind = { time: TimeOfDay; isOne: (day: Day) => boolean };

function firstAfter(now: Date, timeZone: string, { time, isOne }: Kind): Date {
  for (let days = 0; days <= furthestDays; days += 1) {
    const day = wallClockDay(addDays(now, days), timeZone);
    if (!isOne(day)) continue;
    const reading = readWallClock(day, time, timeZone);
    const at = reading.kind === "twice" ? reading.instants[0] : reading.kind === "once" && reading.instant;
    if (at && at > now) return at;
  }
  throw new Error(`No such day comes in ${timeZone}.`);
}
