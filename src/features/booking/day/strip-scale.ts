import type { TimeRange } from "#domain/availability/time-range.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import { startOfDay } from "#domain/start-of-day.ts";
import { type Day, readWallClock, wallClockTime } from "#domain/wall-clock.ts";

/** The part of a day that a strip shows, in rows of five minutes that really pass, from 1 on. */
export type StripScale = TimeRange & {
  rows: number;
  /** The rows that a range takes; a short one takes those of a quarter of an hour, so that it can be read. */
  rowsOf: (range: TimeRange) => { from: number; to: number };
  /** The instants at which the clinic's clock begins an hour. */
  hours: Date[];
};

const rowMs = 300_000;
const hourMs = 3_600_000;
const fewestRows = 3;

/** Shows the usual hours of a day, more where something lies outside of them, in whole hours. */
export function stripScale(day: Day, timeZone: string, shown: readonly TimeRange[]): StripScale {
  const [first, last] = [startOfDay(day, timeZone), startOfDay(shiftDay(day, 1), timeZone)];
  const usual = shown.length > 0 ? shown : [at(day, "08:00", timeZone), at(day, "18:00", timeZone)];
  const times = usual.flatMap(({ start, end }) => [start.getTime(), end.getTime()]);
  const start = Math.max(first.getTime(), wholeHour(Math.min(...times), timeZone));
  const latest = wholeHour(Math.max(...times) + hourMs - 1, timeZone);
  const end = Math.min(last.getTime(), Math.max(latest, start + hourMs));
  const rows = Math.max(1, Math.ceil((end - start) / rowMs));
  const rowAt = (instant: Date) =>
    Math.min(rows, Math.max(0, Math.round((instant.getTime() - start) / rowMs))) + 1;
  const hours: Date[] = [];
  for (let hour = start; hour < end; hour += hourMs) hours.push(new Date(hour));
  return {
    start: new Date(start),
    end: new Date(end),
    rows,
    rowsOf: (range) => {
      const from = Math.min(rowAt(range.start), Math.max(1, rows - fewestRows + 1));
      return { from, to: Math.max(rowAt(range.end), from + fewestRows) };
    },
    hours,
  };
}

function at(day: Day, time: string, timeZone: string): TimeRange {
  const reading = readWallClock(day, time, timeZone);
  const instant =
    reading.kind === "once" ? reading.instant : reading.kind === "never" ? reading.next : reading.instants[0];
  return { start: instant, end: instant };
}

const wholeHour = (time: number, timeZone: string) =>
  time - (time % 60_000) - Number(wallClockTime(new Date(time), timeZone).slice(3)) * 60_000;
