import { keptFormat } from "#texts/kept-format.ts";

/** The clinic's wall clock without the half of the day, such as “9:30”: beside an axis of hours it says enough. */
export const clockText = (instant: Date, timeZone: string) =>
  keptFormat(Intl.DateTimeFormat, { hour: "numeric", minute: "2-digit", timeZone })
    .formatToParts(instant)
    .filter(({ type }) => type === "hour" || type === "minute" || type === "literal")
    .map(({ value }) => value)
    .join("")
    .trim();

/** An hour of the axis, such as “9 AM”. */
export const hourText = (instant: Date, timeZone: string) =>
  keptFormat(Intl.DateTimeFormat, { hour: "numeric", timeZone }).format(instant);
