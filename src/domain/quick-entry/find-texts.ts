import { type FoundPart, reachOf, typedText } from "./find-parts.ts";
import { isNameWord } from "./is-name-word.ts";
import { plainText, type QuickWord } from "./quick-words.ts";
import { asSentence } from "./what-readers.ts";

const reasonWords = ["re", "reason", "c/o"];
const joiningWords = [
  "and",
  "appointment",
  "appt",
  "at",
  "for",
  "in",
  "on",
  "patient",
  "please",
  "pt",
  "with",
];

/** What the other words of a line are: texts after a word that begins one, names, and what was not understood. */
export function findTexts(words: QuickWord[], found: FoundPart[]): FoundPart[] {
  const texts: FoundPart[] = [];
  const isFree = (at: number) => ![...found, ...texts].some(({ from, to }) => from <= at && at < to);
  for (let from = 0; from < words.length; from += 1) {
    if (isFree(from)) texts.push(textAt(words, from, isFree));
  }
  return texts;
}

function textAt(words: QuickWord[], from: number, isFree: (at: number) => boolean): FoundPart {
  const word = words[from];
  const plain = plainText(word?.text ?? "");
  const next = words[from + 1];
  const to = from + 1;
  if (word?.isQuoted) return { reader: "instruction", from, to, meanings: [{ instructions: [word.text] }] };
  const reach = word?.breakAfter ? 0 : reachOf(words, to, isFree);
  if (reasonWords.includes(plain)) {
    const isQuoted = next?.isQuoted && isFree(to);
    const end = isQuoted ? to + 1 : to + reach;
    if (end > to)
      return { reader: "reason", from, to: end, meanings: [{ reason: typedText(words.slice(to, end)) }] };
  }
  if (plain === "bring" && reach > 0) {
    const instruction = asSentence(typedText(words.slice(from, to + reach)));
    return { reader: "instruction", from, to: to + reach, meanings: [{ instructions: [instruction] }] };
  }
  if (joiningWords.includes(plain)) return { reader: "joining", from, to, meanings: [] };
  if (word && isNameWord(word.text))
    return { reader: "patient", from, to, meanings: [{ patient: word.text }] };
  return { reader: "unknown", from, to, meanings: [] };
}
