import { calendarDay } from "#domain/calendar-day.ts";
import { fold } from "#domain/fold.ts";

/** One search of ClinikAPI's: its parameter, and what is looked for. */
export type PatientCriterion = { by: "name" | "phone" | "birthDate" | "email"; value: string };

/**
 * What a typed text looks for: a date is a birth date, digits are a phone, an @ makes an e-mail address, the rest is a
 * name. Two criteria when the text can be either of two dates, such as 4/5/1980, or a phone with and without country.
 */
export function patientCriteria(typed: string): PatientCriterion[] {
  const text = fold(typed);
  const days = daysOf(text);
  if (days.length > 0) return days.map((value) => ({ by: "birthDate", value }));
  if (/^\+?[\d\s()./-]*\d[\d\s()./-]*$/.test(text)) {
    return phonesOf(text).map((value) => ({ by: "phone", value }));
  }
  return [{ by: /^\S+@\S*$/.test(text) ? "email" : "name", value: typed.trim() }];
}

// A search takes phones whole, and North American ones are kept with their country's 1 or without.
function phonesOf(text: string): string[] {
  const digits = text.replace(/\D/g, "");
  const phone = text.startsWith("+") ? `+${digits}` : digits;
  if (digits.length === 10 && phone === digits) return [phone, `+1${digits}`];
  return digits.length === 11 && digits.startsWith("1") ? [phone, digits.slice(1)] : [phone];
}

function daysOf(text: string): string[] {
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (yearFirst) return days([yearFirst[1], yearFirst[2], yearFirst[3]]);
  const yearLast = /^(\d{1,2})([-./])\s?(\d{1,2})\2\s?(\d{4})$/.exec(text);
  if (!yearLast) return [];
  const [, first, separator, second, year] = yearLast;
  // Nobody writes the month first with dots.
  return days([year, second, first], ...(separator === "." ? [] : [[year, first, second]]));
}

function days(...readings: (string | undefined)[][]): string[] {
  const found = readings.map(([year, month, day]) => calendarDay(Number(year), Number(month), Number(day)));
  return [...new Set(found.filter((day) => day !== undefined))];
}
