import { fold } from "#domain/fold.ts";
import type { Day } from "#domain/wall-clock.ts";
import { readBirthDates } from "./typed-birth-dates.ts";

/** What a text that was typed to find somebody says of them; empty where it says nothing. */
export type TypedPerson = {
  firstName: string;
  lastName: string;
  birthDate: string;
  phone: string;
  email: string;
};

const emailPattern = /\S+@\S+/;
const datePattern =
  /\d{1,4}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,4}|\d{1,2}(?:st|nd|rd|th)?[\s.-]+\p{L}{3,}\.?[\s.,-]+\d{2,4}|\p{L}{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{2,4}/u;
const phonePattern = /\+?\d[\d\s()./-]{4,}\d/;

/**
 * Reads the parts of a person out of a typed text: “doe, jane 3/12/1985” or “jane doe 312 555 0177”. Names in small
 * letters get their capitals; the last word is the family name unless a comma says otherwise.
 */
export function readPerson(typed: string, { today, locale }: { today: Day; locale: string }): TypedPerson {
  let rest = typed;
  const take = (pattern: RegExp, isMeant: (found: string) => boolean = () => true) => {
    const found = pattern.exec(rest)?.[0] ?? "";
    if (!found || !isMeant(found)) return "";
    rest = rest.replace(found, " ");
    return found.trim();
  };
  const isBirthDate = (text: string) => readBirthDates(text, { today, locale }).length > 0;
  const email = take(emailPattern);
  const birthDate = isBirthDate(rest) ? rest.trim() : take(datePattern, isBirthDate);
  if (birthDate === typed.trim()) return { firstName: "", lastName: "", birthDate, phone: "", email };
  const phone = take(phonePattern);
  return { ...namesOf(rest), birthDate, phone, email };
}

function namesOf(text: string): Pick<TypedPerson, "firstName" | "lastName"> {
  const [family = "", given] = text.split(",").map(tidyName);
  if (given) return { firstName: given, lastName: family };
  const words = family.split(" ");
  return { firstName: words.slice(0, -1).join(" "), lastName: words.at(-1) ?? "" };
}

function tidyName(text: string): string {
  const tidy = text.trim().replace(/\s+/g, " ");
  // Who types capitals means them.
  return fold(tidy) === tidy || tidy.toLowerCase() === tidy
    ? tidy.replace(
        /(^|[\s'-])(\p{Ll})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      )
    : tidy;
}
