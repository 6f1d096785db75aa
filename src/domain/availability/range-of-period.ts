import { shiftDay } from "../calendar-day.ts";
import { startOfDay } from "../start-of-day.ts";
import type { TimeRange } from "./time-range.ts";

/** A FHIR period: each bound is an instant, a calendar day, or open. */
export type Period = { start?: string; end?: string };

/** Before and after everything that a Date can be. */
export const everPast = new Date(-8.64e15);
export const everComing = new Date(8.64e15);

/**
 * The time that a period means on the clinic's clock. A day as its end belongs to it as a whole (FHIR R4, Period); an open
 * bound is {@link everPast} or {@link everComing}.
 */
export function rangeOfPeriod({ start, end }: Period, timeZone: string): TimeRange {
  return {
    start: start === undefined ? everPast : isDay(start) ? startOfDay(start, timeZone) : new Date(start),
    end: end === undefined || end >= lastDay ? everComing : endOf(end, timeZone),
  };
}

// Written where a form wants an end and there is none.
const lastDay = "9999-12-31";

const endOf = (end: string, timeZone: string) =>
  isDay(end) ? startOfDay(shiftDay(end, 1), timeZone) : new Date(end);

const isDay = (bound: string) => /^\d{4}-\d{2}-\d{2}$/.test(bound);
