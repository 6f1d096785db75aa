import { shiftDay, weekdayOf } from "#domain/calendar-day.ts";
import type { Day } from "#domain/wall-clock.ts";
import { firstWeekday } from "./customs.ts";

/** The first day of the week that a day is in, where a locale is at home. */
export const weekBegin = (day: Day, locale: string): Day =>
  shiftDay(day, -((weekdayOf(day) - firstWeekday(locale) + 7) % 7));
