import type { Day } from "#domain/wall-clock.ts";
import { folded } from "#lib/names/folded.ts";
import { readSoughtPerson } from "./sought-person.ts";

/** What a text that was typed to find somebody says of them; empty where it says nothing. */
export type TypedPerson = {
  firstName: string;
  lastName: string;
  birthDate: string;
  phone: string;
  email: string;
};

/**
 * Reads the parts of a person out of a typed text: “doe, jane 3/12/1985” or “jane doe 312 555 0177”. No figure lands in a name. Names in small
 * letters get their capitals; the last word is the family name unless a comma says otherwise.
 */
export function readPerson(typed: string, reading: { today: Day; locale: string }): TypedPerson {
  const { names, birthText, birthYear: year = "", phone, email } = readSoughtPerson(typed, reading);
  // Half a date is none to register somebody with; the year alone stands there to be completed.
  const birthYear = /^\d{4}$/.test(year) ? year : "";
  // Figures alone are a phone as well as a day, and it stands in one box.
  return {
    ...namesOf(withoutFigures(names)),
    birthDate: birthText || birthYear,
    phone: birthText === phone ? "" : phone,
    email,
  };
}

// What is left of a date that was begun is no name.
const withoutFigures = (names: string) =>
  names
    .split(" ")
    .filter((word) => !/\p{N}/u.test(word))
    .join(" ");

function namesOf(text: string): Pick<TypedPerson, "firstName" | "lastName"> {
  const [family = "", given] = text.split(",").map(tidyName);
  if (given) return { firstName: given, lastName: family };
  const words = family.split(" ");
  return { firstName: words.slice(0, -1).join(" "), lastName: words.at(-1) ?? "" };
}

function tidyName(text: string): string {
  const tidy = text.trim().replace(/\s+/g, " ");
  // Who types capitals means them.
  return folded(tidy) === tidy || tidy.toLowerCase() === tidy
    ? tidy.replace(
        /(^|[\s'-])(\p{Ll})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      )
    : tidy;
}
