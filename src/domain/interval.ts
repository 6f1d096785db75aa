import { calendarDay, shiftDay } from "./calendar-day.ts";
import type { Day } from "./wall-clock.ts";

/** A length of time as a clinic says it. `amount` is a whole number; a negative one leads back. */
export type Interval = { amount: number; unit: "day" | "week" | "month" | "year" };

/**
 * The day that lies an interval later. Months and years are the calendar's: where the month has no such day, its last one
 * is meant, so that a month after January 31 is February 28, or 29.
 */
export function addInterval(day: Day, { amount, unit }: Interval): Day {
  if (unit === "day") return shiftDay(day, amount);
  if (unit === "week") return shiftDay(day, amount * 7);
  return addMonths(day, unit === "year" ? amount * 12 : amount);
}

function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const count = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const lastOfMonth = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate();
  return calendarDay(inYear, inMonth, Math.min(date, lastOfMonth)) ?? day;
}
