import type { TimeRange } from "../availability/time-range.ts";
import { type Day, type TimeOfDay, wallClockDay, wallClockTime } from "../wall-clock.ts";
import type { DayPart } from "./wished-windows.ts";

type Wished = {
  first: Day;
  last: Day;
  dayPart: DayPart;
  /** From when to when on each of the days, where that is no part of a day. */
  times?: { start: TimeOfDay; end: TimeOfDay };
};

/** What windows say together: from which day to which, and when in a day. `timeZone` is the clinic's. */
export function wishOf(windows: readonly TimeRange[], timeZone: string): Wished | undefined {
  const [start, end] = [windows[0]?.start, windows.at(-1)?.end];
  if (!start || !end) return undefined;
  const times = timesOf(windows, timeZone);
  const isMorning = windows.every((window) => wallClockTime(window.end, timeZone) === "12:00");
  const isAfternoon = windows.every((window) => wallClockTime(window.start, timeZone) === "12:00");
  return {
    first: wallClockDay(start, timeZone),
    last: wallClockDay(new Date(end.getTime() - 1), timeZone),
    dayPart: times ? "any" : isMorning ? "morning" : isAfternoon ? "afternoon" : "any",
    ...(times && { times }),
  };
}

/** The same hours of every day, which end on the day on which they begin and neither begin nor end with it. */
function timesOf(windows: readonly TimeRange[], timeZone: string): Wished["times"] {
  const all = windows.map(({ start, end }) => ({
    start: wallClockTime(start, timeZone),
    end: wallClockTime(end, timeZone),
    isOneDay: wallClockDay(start, timeZone) === wallClockDay(end, timeZone),
  }));
  const [first] = all;
  if (!first || first.start === "00:00") return undefined;
  const isSame = all.every(
    ({ start, end, isOneDay }) => isOneDay && start === first.start && end === first.end,
  );
  return isSame ? { start: first.start, end: first.end } : undefined;
}
