import { readBirthDates } from "#domain/typed/typed-birth-dates.ts";
import type { Day } from "#domain/wall-clock.ts";
import { type HalfBirth, readHalfBirth } from "./half-birth.ts";
import { isPhoneText, phoneDigits, tidyPhone } from "./phone-digits.ts";

/**
 * What a typed text says of whoever is looked for, in any order. `names` is what is left for their name. Figures alone may be
 * a birth date as well as a phone; then both are there, and one of them is meant.
 */
export type SoughtPerson = {
  names: string;
  /** Every day that can be meant. */
  births: Day[];
  /** The birth date as it was typed. */
  birthText: string;
  /** The year of birth, or the year with the month, where no day was said. */
  birthYear?: string;
  /** The day of birth of any year, `04-07`, where no year was said. */
  birthday?: string;
  phone: string;
  email: string;
};

type Reading = { today: Day; locale: string };

/** Figures from which a number can be a phone. */
export const shortestPhone = 7;

const nobody: SoughtPerson = { names: "", births: [], birthText: "", phone: "", email: "" };

/** Reads “doe jane 12 mar 85”, “smith 1962”, “jane doe 312 555 0177” or a pasted row of a table. */
export function readSoughtPerson(typed: string, reading: Reading): SoughtPerson {
  const text = tidyPhone(typed).replace(/,(?=\S)/g, ", ");
  const births = readBirthDates(text, reading);
  const isFigures = /^\d+$/.test(text);
  if (births.length > 0) return { ...nobody, births, birthText: text, phone: isFigures ? text : "" };
  const half = readHalfBirth(text, reading);
  if (half) return { ...nobody, ...half, phone: isFigures ? text : "" };
  if (isPhoneText(text)) return { ...nobody, phone: text };
  const words = text.split(" ");
  const email = take(words, 1, (word) => /^\S+@\S*$/.test(word));
  const inLetters = takeBirth(words, reading, (found) => /\p{L}/u.test(found));
  return {
    ...nobody,
    ...figuresOf(words, reading),
    ...inLetters,
    names: words.join(" ").replace(/[\s,]+$/, ""),
    email,
  };
}

type Births = Pick<SoughtPerson, "births" | "birthText">;

function takeBirth(
  words: string[],
  reading: Reading,
  isMeant: (found: string) => boolean,
): Births | undefined {
  for (const length of [5, 3, 1]) {
    const found = take(
      words,
      length,
      (text) => /\d/.test(text) && isMeant(text) && readBirthDates(text, reading).length > 0,
    );
    if (found) return { births: readBirthDates(found, reading), birthText: found.replace(/,$/, "") };
  }
  return undefined;
}

/** Takes the first `length` words in a row that `isMeant` away, and answers them; "" when none are. */
function take(words: string[], length: number, isMeant: (found: string) => boolean): string {
  const at = words.findIndex(
    (_, index) => index + length <= words.length && isMeant(words.slice(index, index + length).join(" ")),
  );
  return at < 0 ? "" : words.splice(at, length).join(" ");
}

/** The birth date and the phone that stand in figures; both are taken away from the words. */
function figuresOf(words: string[], reading: Reading): Partial<SoughtPerson> {
  const birth = takeBirth(words, reading, (found) => {
    const rest = runs(words.join(" ").replace(found, "|"));
    // Five pairs of figures are a phone, of which the first three look like a day.
    return /^[\d\s./-]+$/.test(found) && rest.every((run) => run.length === 0 || run.length >= shortestPhone);
  });
  const phone = takePhone(words);
  return { ...birth, ...(phone && { phone }), ...(birth ? {} : takeHalf(words, reading)) };
}

const runs = (text: string) => text.split(/[^\d\s()+./-]/u).map((run) => run.replace(/\D/g, ""));

function takePhone(words: string[]): string {
  for (let length = Math.min(8, words.length); length > 0; length -= 1) {
    const found = take(
      words,
      length,
      (text) => isPhoneText(text) && phoneDigits(text).length >= shortestPhone,
    );
    if (found) return found;
  }
  return "";
}

function takeHalf(words: string[], reading: Reading): HalfBirth {
  const isHalf = (text: string) => /\d/.test(text) && readHalfBirth(text, reading) !== undefined;
  return readHalfBirth(take(words, 2, isHalf) || take(words, 1, isHalf), reading) ?? {};
}
