import { fold } from "#domain/fold.ts";
import { readBirthDates } from "#domain/typed/typed-birth-dates.ts";

/** One search of ClinikAPI's: its parameter, and what is looked for. */
export type PatientCriterion = { by: "name" | "phone" | "birthDate" | "email"; value: string };

/**
 * What a typed text looks for: a date is a birth date, digits are a phone, an @ makes an e-mail address, the rest is a
 * name. More than one criterion when the text can be either of two dates, such as 4/5/1980, a date or a phone, such as 19800405, or a
 * phone with and without country.
 */
export function patientCriteria(typed: string): PatientCriterion[] {
  const text = fold(typed);
  // In whatever language a clinic is, its desk's one is asked in Arabic's words and English's alike.
  const today = new Date().toISOString().slice(0, 10);
  const days = readBirthDates(text, { today, locale: "ar" });
  const births = days.map((value) => ({ by: "birthDate" as const, value }));
  if (births.length > 0 && !/^\d+$/.test(text)) return births;
  if (/^\+?[\d\s()./-]*\d[\d\s()./-]*$/.test(text)) {
    return [...births, ...phonesOf(text).map((value) => ({ by: "phone" as const, value }))];
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
