import { soughtWords } from "#lib/names/name-keys.ts";
import { phoneDigits } from "./phone-digits.ts";

/** A piece of a text, from `start` (included) to `end` (excluded), in UTF-16 code units. */
export type Range = { start: number; end: number };

/** Where a text has what was typed, word by word, whatever the accents and the case; in order and apart. */
export function matchedRanges(text: string, typed: string): Range[] {
  const { letters, origins, starts } = lettersOf(text);
  const found = soughtWords(typed).flatMap((word) => {
    const at = bestIndex(letters, word, starts);
    const last = origins[at + word.length - 1];
    const start = origins[at];
    if (at < 0 || start === undefined || last === undefined) return [];
    return [{ start: start.at, end: last.at + last.length }];
  });
  return joined(found);
}

/** Where a phone number has the digits that were typed, whatever is written between them, and however it was dialled. */
export function matchedDigits(phone: string, typed: string): Range[] {
  const places = Array.from(phone.matchAll(/\d/g), ({ index }) => index);
  const digits = places.map((at) => phone[at]).join("");
  for (const wanted of dialled(phoneDigits(typed))) {
    const at = digits.indexOf(wanted);
    const first = places[at];
    const last = places[at + wanted.length - 1];
    if (first !== undefined && last !== undefined) return [{ start: first, end: last + 1 }];
  }
  return [];
}

const longestCountry = 3;
const fewestAlike = 7;

// As typed, without the zeros before it, and without a country's code.
function dialled(digits: string): string[] {
  const bare = digits.replace(/^0+/, "");
  const national = Array.from({ length: longestCountry }, (_, at) => bare.slice(at + 1));
  return [digits, bare, ...national.filter((one) => one.length >= fewestAlike)].filter(Boolean);
}

type Origin = { at: number; length: number };

// Folding may drop or add characters, so each folded one remembers where it came from. Apostrophes and hyphens are left out:
// nobody has to type them.
function lettersOf(text: string) {
  const origins: Origin[] = [];
  const starts = new Set<number>();
  let letters = "";
  let at = 0;
  let isStart = true;
  for (const char of text) {
    const piece = soughtWords(char)[0] ?? "";
    if (piece && isStart) starts.add(letters.length);
    for (let unit = 0; unit < piece.length; unit += 1) origins.push({ at, length: char.length });
    letters += piece;
    isStart = piece ? false : isStart || /[^\p{M}\p{Default_Ignorable_Code_Point}]/u.test(char);
    at += char.length;
  }
  return { letters, origins, starts };
}

function bestIndex(letters: string, word: string, starts: Set<number>): number {
  const atStart = [...starts].find((start) => letters.startsWith(word, start));
  return atStart ?? letters.indexOf(word);
}

function joined(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}
