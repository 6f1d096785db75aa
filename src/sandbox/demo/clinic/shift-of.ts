import { TZDate } from "@date-fns/tz";
import type { Staffer } from "./clinic-staff.ts";
import { hourMs, hourOf, minuteMs, type Stretch, weekdayOf } from "./wall-hours.ts";

/** What time it is, and in which zone (IANA) the clinic is. */
export type ClinicClock = { now: Date; timeZone: string };

/**
 * When somebody of the demo clinic works today. Those who help out work around `now` whatever day and hour it is, so that
 * there is something to see at night and on a Sunday too; their usual hours grow to that, or are replaced by it.
 */
export function shiftOf(staffer: Staffer, { now, timeZone }: ClinicClock): Stretch | undefined {
  const usual = usualHours(staffer, TZDate.tz(timeZone, now));
  if (!staffer.helpsOut) return usual;
  const around = (ahead: number) => hourAround(now, timeZone, ahead);
  if (!usual || now < usual.start || now >= usual.end) return { start: around(-4), end: around(5) };
  return { start: earlier(usual.start, around(-1)), end: later(usual.end, around(3)) };
}

/** The usual hours of that day, if it is one of somebody's days. */
export function usualHours({ days, from, to }: Staffer, day: TZDate): Stretch | undefined {
  if (!days.includes(weekdayOf(day))) return undefined;
  return { start: hourOf(day, from), end: hourOf(day, to) };
}

function hourAround(now: Date, timeZone: string, ahead: number): Date {
  const sinceHour = TZDate.tz(timeZone, now).getMinutes() * minuteMs + (now.getTime() % minuteMs);
  return new Date(now.getTime() - sinceHour + ahead * hourMs);
}

const earlier = (one: Date, other: Date) => (one < other ? one : other);
const later = (one: Date, other: Date) => (one > other ? one : other);
