import { shiftDay } from "../calendar-day.ts";
import { startOfDay } from "../start-of-day.ts";
import { type Day, readWallClock, wallClockDay, wallClockTime } from "../wall-clock.ts";
import { type ShownHours, shownHours } from "./shown-hours.ts";

/** The same hours of the clock on each of these days, which hold what each of them has to show. */
export function weekHours(
  days: readonly Day[],
  shown: readonly ShownHours[],
  timeZone: string,
): ShownHours[] {
  const from = shown.map(({ start }) => wallClockTime(start, timeZone)).toSorted()[0] ?? "08:00";
  const until =
    shown
      .map(({ end }) => endClock(end, timeZone))
      .toSorted()
      .at(-1) ?? "18:00";
  return days.map((day) => {
    const start = at(day, from, timeZone);
    const end = until === midnight ? startOfDay(shiftDay(day, 1), timeZone) : at(day, until, timeZone);
    return shownHours(day, timeZone, [{ start, end }]);
  });
}

const midnight = "24:00";

function endClock(end: Date, timeZone: string): string {
  const time = wallClockTime(end, timeZone);
  const isMidnight = startOfDay(wallClockDay(end, timeZone), timeZone).getTime() === end.getTime();
  return isMidnight ? midnight : time;
}

function at(day: Day, time: string, timeZone: string): Date {
  const reading = readWallClock(day, time, timeZone);
  if (reading.kind === "once") return reading.instant;
  return reading.kind === "twice" ? reading.instants[0] : reading.next;
}
