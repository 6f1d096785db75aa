import { daysOfBirthday } from "#domain/people/half-birth.ts";
import { phoneDigits } from "#domain/people/phone-digits.ts";
import { readSoughtPerson, shortestPhone } from "#domain/people/sought-person.ts";
import { soughtWords } from "#lib/names/name-keys.ts";
import { phoneForms } from "./phone-forms.ts";

/** What one search of ClinikAPI's is for: everything that it says has to be so, and one of each list. */
export type PatientQuery = {
  words: string[];
  /** The name as it was typed; the records may know better what its words are. */
  name: string;
  births: string[];
  birthYear?: string | undefined;
  phones: string[];
  email: string;
};

const anybody: PatientQuery = { words: [], name: "", births: [], phones: [], email: "" };

/**
 * What a typed text looks for, each answered by a search of its own: a date is a birth date, digits are a phone, an @ makes
 * an e-mail address, the rest is a name. More than one when figures can be a birth date as well as a phone.
 */
export function patientQueries(typed: string, country: string): PatientQuery[] {
  // In whatever language a clinic is, its desk's one is asked in Arabic's words and English's alike.
  const today = new Date().toISOString().slice(0, 10);
  const sought = readSoughtPerson(typed, { today, locale: "ar" });
  const { birthYear, birthday, phone, email } = sought;
  const births = birthday ? daysOfBirthday(birthday, today) : sought.births;
  const words = soughtWords(sought.names);
  const named = { ...anybody, words, name: sought.names };
  const isPhone = phone !== "" && phoneDigits(phone).length >= shortestPhone;
  const phones = isPhone ? phoneForms(phone, country) : [];
  if (words.length === 0 && sought.names) return [named];
  const born = births.length > 0 || birthYear !== undefined;
  return [
    ...(born ? [{ ...named, births, birthYear }] : []),
    ...(phone && (!born || words.length === 0) ? [{ ...named, phones }] : []),
    ...(email && !born && !phone ? [{ ...anybody, email }] : []),
    ...(words.length > 0 && !born && !phone && !email ? [named] : []),
  ];
}
