import type { TimeRange } from "../availability/time-range.ts";
import { shiftDay } from "../calendar-day.ts";
import { startOfDay } from "../start-of-day.ts";
import { type Day, readWallClock, wallClockTime } from "../wall-clock.ts";

const hourMs = 3_600_000;

/** The part of a day that a drawing of it shows, and the instants in it at which the clinic's clock begins an hour. */
export type ShownHours = TimeRange & { hours: Date[] };

/** The hours of a day that hold all of these ranges, as far as they are on it; the usual ones where there are none. */
export function shownHours(day: Day, timeZone: string, shown: readonly TimeRange[]): ShownHours {
  const [first, last] = [startOfDay(day, timeZone), startOfDay(shiftDay(day, 1), timeZone)];
  const usual = shown.length > 0 ? shown : [at(day, "08:00", timeZone), at(day, "18:00", timeZone)];
  const times = usual.flatMap(({ start, end }) => [start.getTime(), end.getTime()]);
  const start = Math.max(first.getTime(), wholeHour(Math.min(...times), timeZone));
  const latest = wholeHour(Math.max(...times) + hourMs - 1, timeZone);
  const end = Math.min(last.getTime(), Math.max(latest, start + hourMs));
  const hours: Date[] = [];
  for (let hour = start; hour < end; hour += hourMs) hours.push(new Date(hour));
  return { start: new Date(start), end: new Date(end), hours };
}

function at(day: Day, time: string, timeZone: string): TimeRange {
  const reading = readWallClock(day, time, timeZone);
  const instant =
    reading.kind === "once" ? reading.instant : reading.kind === "never" ? reading.next : reading.instants[0];
  return { start: instant, end: instant };
}

const wholeHour = (time: number, timeZone: string) =>
  time - (time % 60_000) - Number(wallClockTime(new Date(time), timeZone).slice(3)) * 60_000;
