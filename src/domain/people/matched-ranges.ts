import { fold } from "#domain/fold.ts";

/** A piece of a text, from `start` (included) to `end` (excluded), in UTF-16 code units. */
export type Range = { start: number; end: number };

/** Where a text has what was typed, word by word, whatever the accents and the case; in order and apart. */
export function matchedRanges(text: string, typed: string): Range[] {
  const { folded, origins } = foldWithOrigins(text);
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const found = words.flatMap((word) => {
    const at = bestIndex(folded, word);
    return at < 0 ? [] : [{ start: origins[at] ?? 0, end: origins[at + word.length] ?? text.length }];
  });
  return joined(found);
}

/** Where a phone number has the digits that were typed, whatever is written between them. */
export function matchedDigits(phone: string, typed: string): Range[] {
  const places = Array.from(phone.matchAll(/\d/g), ({ index }) => index);
  const digits = places.map((at) => phone[at]).join("");
  const wanted = fold(typed).replace(/\D/g, "");
  const at = wanted ? digits.indexOf(wanted) : -1;
  const first = places[at];
  const last = places[at + wanted.length - 1];
  return first === undefined || last === undefined ? [] : [{ start: first, end: last + 1 }];
}

// Folding may drop or add characters, so each folded one remembers where it came from.
function foldWithOrigins(text: string) {
  const origins: number[] = [];
  let folded = "";
  let at = 0;
  for (const char of text) {
    const piece = char.trim() ? fold(char) : " ";
    for (let unit = 0; unit < piece.length; unit++) origins.push(at);
    folded += piece;
    at += char.length;
  }
  return { folded, origins };
}

function bestIndex(folded: string, word: string): number {
  if (folded.startsWith(word)) return 0;
  const atWordStart = folded.indexOf(` ${word}`);
  return atWordStart >= 0 ? atWordStart + 1 : folded.indexOf(word);
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
