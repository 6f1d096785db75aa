import { isCalendarDay, shiftDay } from "#domain/calendar-day.ts";
import { startOfDay } from "#domain/start-of-day.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";
import type { Span } from "./appointments-in-span.ts";

const dayMs = 86_400_000;

/** The clinic's days that a span touches; none after the year 9999, for which a day has no name. */
export function daysOf({ from, to }: Span, timeZone: string): Day[] {
  const first = wallClockDay(from, timeZone);
  const last = wallClockDay(new Date(to.getTime() - 1), timeZone);
  const count = (Date.parse(last) - Date.parse(first)) / dayMs + 1;
  if (Number.isNaN(count)) return [];
  return Array.from({ length: count }, (_, index) => shiftDay(first, index)).filter(isCalendarDay);
}

// ClinikAPI takes no later year, and refuses a search that reaches into one.
const lastDay = "9999-12-31";
const lastMoment = new Date("9999-12-31T23:59:59.999Z");

/** A day of the clinic, from its midnight to the next. */
export const spanOfDay = (day: Day, timeZone: string): Span => ({
  from: startOfDay(day, timeZone),
  to: day === lastDay ? lastMoment : startOfDay(shiftDay(day, 1), timeZone),
});
