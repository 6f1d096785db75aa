import type { TimeRange } from "../availability/time-range.ts";
import { shiftDay, weekdayOf } from "../calendar-day.ts";
import { startOfDay } from "../start-of-day.ts";
import { type Day, readWallClock, type TimeOfDay } from "../wall-clock.ts";

/** When in a day the patient can come. */
export type DayPart = "any" | "morning" | "afternoon";

export type Wish = {
  day: Day;
  /** Days around it are as good. */
  isAbout: boolean;
  dayPart: DayPart;
  /** The very time of day, and how long from then, instead of a part of the day. */
  at?: { time: TimeOfDay; minutes: number };
};

/** How many days before and after the one that is meant about. */
const around = 4;

/**
 * When a patient can come who is wanted on a day, or about that day: one window of each such day that is not past, never
 * more than nine of them. About a day leaves out Saturdays and Sundays, unless it is one itself. `timeZone` is the clinic's.
 */
export function wishedWindows(
  { day, isAbout, dayPart, at }: Wish,
  { timeZone, now }: { timeZone: string; now: Date },
): TimeRange[] {
  const shifts = isAbout ? Array.from({ length: 2 * around + 1 }, (_, at) => at - around) : [0];
  return shifts
    .map((days) => shiftDay(day, days))
    .filter((one) => one === day || isWeekday(one))
    .map((one) => (at ? windowAt(one, at, timeZone) : windowOf(one, dayPart, timeZone)))
    .filter(({ end }) => end > now);
}

const isWeekday = (day: Day) => ![0, 6].includes(weekdayOf(day));

function windowAt(day: Day, { time, minutes }: NonNullable<Wish["at"]>, timeZone: string): TimeRange {
  const start = instantOf(day, time, timeZone);
  return { start, end: new Date(start.getTime() + minutes * 60_000) };
}

function windowOf(day: Day, dayPart: DayPart, timeZone: string): TimeRange {
  const noon = instantOf(day, "12:00", timeZone);
  const start = startOfDay(day, timeZone);
  const end = startOfDay(shiftDay(day, 1), timeZone);
  if (dayPart === "morning") return { start, end: noon };
  return dayPart === "afternoon" ? { start: noon, end } : { start, end };
}

function instantOf(day: Day, time: TimeOfDay, timeZone: string): Date {
  const reading = readWallClock(day, time, timeZone);
  if (reading.kind === "once") return reading.instant;
  return reading.kind === "never" ? reading.next : reading.instants[0];
}
