import { differenceInMinutes } from "date-fns";
import type { TimeEntry } from "#domain/appointment/appointment-time.ts";
import { readWallClock, wallClockDay, wallClockTime } from "#domain/wall-clock.ts";

/** What one would enter on the clinic's wall clock for a time; the reverse of `readEntry`. */
export function entryOfTime({ start, end }: { start: Date; end: Date }, timeZone: string): TimeEntry {
  const day = wallClockDay(start, timeZone);
  const time = wallClockTime(start, timeZone);
  const reading = readWallClock(day, time, timeZone);
  const isEarlier = reading.kind === "twice" && reading.instants[0].getTime() === start.getTime();
  return {
    day,
    start: time,
    end: wallClockTime(end, timeZone),
    minutes: String(differenceInMinutes(end, start)),
    repeated: reading.kind === "twice" ? (isEarlier ? "earlier" : "later") : "",
  };
}
