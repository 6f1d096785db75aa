import type { TimeRange } from "../availability/time-range.ts";
import { type Day, wallClockDay, wallClockTime } from "../wall-clock.ts";
import type { DayPart } from "./wished-windows.ts";

/** What windows say together: from which day to which, and when in a day. `timeZone` is the clinic's. */
export function wishOf(
  windows: readonly TimeRange[],
  timeZone: string,
): { first: Day; last: Day; dayPart: DayPart } | undefined {
  const [start, end] = [windows[0]?.start, windows.at(-1)?.end];
  if (!start || !end) return undefined;
  const isMorning = windows.every((window) => wallClockTime(window.end, timeZone) === "12:00");
  const isAfternoon = windows.every((window) => wallClockTime(window.start, timeZone) === "12:00");
  return {
    first: wallClockDay(start, timeZone),
    last: wallClockDay(new Date(end.getTime() - 1), timeZone),
    dayPart: isMorning ? "morning" : isAfternoon ? "afternoon" : "any",
  };
}
