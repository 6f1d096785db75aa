import { type Day, readWallClock } from "./wall-clock.ts";

/** The first instant of a clinic's day; where the clock skips midnight in spring, that is later than 0:00. */
export function startOfDay(day: Day, timeZone: string): Date {
  const reading = readWallClock(day, "00:00", timeZone);
  if (reading.kind === "never") return reading.next;
  return reading.kind === "once" ? reading.instant : reading.instants[0];
}
