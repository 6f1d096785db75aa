import type { Day, TimeOfDay } from "#domain/wall-clock.ts";
import { keptFormat } from "./kept-format.ts";

const asDate = (day: Day) => new Date(`${day}T00:00:00Z`);

/** A calendar day, such as “Tue, Nov 24, 2026”, as one reads and types it. */
export const dayText = (day: Day) =>
  keptFormat(Intl.DateTimeFormat, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(asDate(day));

/** A calendar day of a week that is known, such as “Tue, Nov 24”. */
export const shortDayText = (day: Day) =>
  keptFormat(Intl.DateTimeFormat, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).format(asDate(day));

/** Days from one to another, such as “Nov 29 – Dec 5, 2026”. */
export const dayRangeText = (from: Day, to: Day) =>
  keptFormat(Intl.DateTimeFormat, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).formatRange(asDate(from), asDate(to));

/** A calendar day as a heading, such as “Tuesday, November 24”; the year is told when it is not that of `today`. */
export const longDayText = (day: Day, today: Day) =>
  keptFormat(Intl.DateTimeFormat, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric",
    timeZone: "UTC",
  }).format(asDate(day));

/** A calendar day in full, such as “Tuesday, November 24, 2026”. */
export const wholeDayText = (day: Day) =>
  keptFormat(Intl.DateTimeFormat, { dateStyle: "full", timeZone: "UTC" }).format(asDate(day));

/** The month of a day, such as “November 2026”. */
export const monthText = (day: Day) =>
  keptFormat(Intl.DateTimeFormat, { month: "long", year: "numeric", timeZone: "UTC" }).format(asDate(day));

/** The year of a day, such as “2031”. */
export const yearText = (day: Day) =>
  keptFormat(Intl.DateTimeFormat, { year: "numeric", timeZone: "UTC" }).format(asDate(day));

/** The weekday of a day, such as “T” or “Tuesday”. */
export const weekdayText = (day: Day, width: "narrow" | "long") =>
  keptFormat(Intl.DateTimeFormat, { weekday: width, timeZone: "UTC" }).format(asDate(day));

/** A birth date, with the month in letters so that no two customs can read it differently. */
export const birthDateText = (day: Day) =>
  keptFormat(Intl.DateTimeFormat, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(asDate(day));

/** A date of which only the year, or the year and the month, may be known. */
export function partialDateText(date: string): string {
  const [year = "", month, day] = date.split("-");
  if (day) return birthDateText(date);
  const at = asDate(`${year}-${month ?? "01"}-01`);
  const written = month ? ({ year: "numeric", month: "short" } as const) : ({ year: "numeric" } as const);
  return keptFormat(Intl.DateTimeFormat, { ...written, timeZone: "UTC" }).format(at);
}

/** The clinic's wall clock at an instant, such as “9:30 AM”. */
export const timeText = (instant: Date, timeZone: string) =>
  keptFormat(Intl.DateTimeFormat, { timeStyle: "short", timeZone }).format(instant);

/** As {@link timeText}, and with the zone's name at that instant, such as “1:30 AM CDT”. */
export const zonedTimeText = (instant: Date, timeZone: string) =>
  keptFormat(Intl.DateTimeFormat, {
    hour: "numeric",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  }).format(instant);

/** Start and end on the clinic's wall clock, such as “10:00 – 10:30 AM”. */
export const timeRangeText = (start: Date, end: Date, timeZone: string) =>
  keptFormat(Intl.DateTimeFormat, { hour: "numeric", minute: "2-digit", timeZone }).formatRange(start, end);

/** Day, start and end in the clinic's zone, such as “Tue, Nov 24, 2026, 10:00 – 10:30 AM CST”. */
export const whenText = (start: Date, end: Date, timeZone: string) =>
  keptFormat(Intl.DateTimeFormat, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  }).formatRange(start, end);

/** When somebody comes, on the clinic's wall clock and without the year, such as “Tue, Dec 1, 9:30 AM”. */
export const visitText = (instant: Date, timeZone: string) =>
  keptFormat(Intl.DateTimeFormat, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
  }).format(instant);

/** A zone's name at an instant as people say it, such as “Central Standard Time”. */
export const zoneText = (instant: Date, timeZone: string) =>
  keptFormat(Intl.DateTimeFormat, { timeZone, timeZoneName: "long" })
    .formatToParts(instant)
    .find(({ type }) => type === "timeZoneName")?.value ?? timeZone;

/** A weekday, day and time that are near, such as “Tue, Nov 24, 9:00 AM”. */
export const weekdayTimeText = (instant: Date, timeZone: string) =>
  keptFormat(Intl.DateTimeFormat, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
  }).format(instant);

/** A length of time, such as “45 min” or “1 hr 30 min”. */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const texts = [hours > 0 && unitText(hours, "hour"), (rest > 0 || hours === 0) && unitText(rest, "minute")];
  return texts.filter(Boolean).join(" ");
}

/** A length of time in its greatest unit, such as “45 minutes”, “3 hours” or “40 days”. */
export function roughDurationText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const [value, unit] =
    minutes < 120
      ? [minutes, "minute"]
      : minutes < 2880
        ? [Math.round(minutes / 60), "hour"]
        : [Math.round(minutes / 1440), "day"];
  return keptFormat(Intl.NumberFormat, { style: "unit", unit, unitDisplay: "long" }).format(value);
}

const unitText = (value: number, unit: "hour" | "minute") =>
  keptFormat(Intl.NumberFormat, { style: "unit", unit, unitDisplay: "short" }).format(value);

/** How long ago something was, such as “2 hours ago”. */
export function agoText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const near = keptFormat(Intl.RelativeTimeFormat);
  if (minutes < 60) return near.format(-minutes, "minute");
  return minutes < 1440
    ? near.format(-Math.round(minutes / 60), "hour")
    : near.format(-Math.round(minutes / 1440), "day");
}

/** A number in the digits of the language. */
export const numberText = (value: number) => keptFormat(Intl.NumberFormat).format(value);

/** A time of day, `HH:mm`, as one reads and types it, such as “9:30 AM”. */
export function timeOfDayText(time: TimeOfDay): string {
  const instant = new Date(`1970-01-01T${time}:00Z`);
  const format = keptFormat(Intl.DateTimeFormat, { timeStyle: "short", timeZone: "UTC" });
  // Some write 24 hours without a zero, and 2:30 alone is read as an afternoon's.
  const isPlain = format.resolvedOptions().hour12 === false && time.startsWith("0");
  if (!isPlain) return format.format(instant);
  return keptFormat(Intl.DateTimeFormat, { hour: "2-digit", minute: "2-digit", timeZone: "UTC" }).format(
    instant,
  );
}
