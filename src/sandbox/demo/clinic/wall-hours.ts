import { TZDate } from "@date-fns/tz";
import { daysOfWeek } from "#clinikapi/practitioner-role.ts";

/** From `start` to before `end`. */
export type Stretch = { start: Date; end: Date };

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export const weekdayOf = (day: TZDate) => daysOfWeek[(day.getDay() + 6) % 7] ?? "mon";

/** An hour of a day by the clock on the clinic's wall; 24 is the midnight that ends it. */
export function hourOf(day: TZDate, hour: number): Date {
  const at = new TZDate(
    day.getFullYear(),
    day.getMonth(),
    day.getDate(),
    0,
    Math.round(hour * 60),
    day.timeZone,
  );
  return new Date(at.getTime());
}

/** `yyyy-MM-dd` of a day on the clinic's wall. */
export const dayName = (day: TZDate) =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

export const overlap = (one: Stretch, other: Stretch) => one.start < other.end && other.start < one.end;
