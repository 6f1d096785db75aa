import type { Day } from "./wall-clock.ts";

const dayMs = 86_400_000;

/** The day that many days later, or earlier when negative. */
export function shiftDay(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days later `to` is than `from`; negative when it is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / dayMs;

/** The day of these numbers; undefined when the calendar has none, such as February 30. */
export function calendarDay(year: number, month: number, day: number): Day | undefined {
  const text = [String(year).padStart(4, "0"), pad(month), pad(day)].join("-");
  return isCalendarDay(text) ? text : undefined;
}

/** Whether the text is `yyyy-MM-dd` and the calendar has that day. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day) => new Date(Date.parse(day)).getUTCDay();

const pad = (value: number) => String(value).padStart(2, "0");
