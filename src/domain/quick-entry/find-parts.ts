import { lengthReader } from "./length-reader.ts";
import { phoneReader, practitionerReader, specialtyReader } from "./people-readers.ts";
import type { QuickReader } from "./quick-reader.ts";
import type { QuickClinic, QuickValues } from "./quick-reading.ts";
import { plainText, type QuickWord } from "./quick-words.ts";
import { instructionReader, priorityReader, serviceReader, typeReader } from "./what-readers.ts";
import { dayPartReader, intervalReader, whenReader } from "./when-readers.ts";

/** Words `from` to before `to` and what they may mean; without a meaning they were not understood. */
export type FoundPart = { reader: string; from: number; to: number; meanings: QuickValues[] };

// What is unmistakable comes first, wherever it stands: in “walk in 3 weeks” the “in” belongs to the walk, and in “tue 30
// min” the 30 to the minutes.
const readers: QuickReader[] = [
  serviceReader,
  typeReader,
  priorityReader,
  instructionReader,
  intervalReader,
  lengthReader,
  whenReader,
  dayPartReader,
  phoneReader,
  practitionerReader,
  specialtyReader,
];

/** Every part of a line that one of the readers knows, the longest one at each place. */
export function findParts(words: QuickWord[], clinic: QuickClinic): FoundPart[] {
  const found: FoundPart[] = [];
  const isFree = (at: number) => !found.some(({ from, to }) => from <= at && at < to);
  for (const reader of readers)
    for (let from = 0; from < words.length; from += 1) {
      const to = from + reachOf(words, from, (at) => isFree(at) && at < from + reader.most);
      const part = longest({ reader, from, to }, words, clinic);
      if (part) found.push(part);
    }
  return found;
}

/** How many words from there on stand together: free, unquoted, and with no comma between them. */
export function reachOf(words: QuickWord[], from: number, isFree: (at: number) => boolean): number {
  let at = from;
  while (at < words.length && isFree(at) && !words[at]?.isQuoted) {
    at += 1;
    if (words[at - 1]?.breakAfter) break;
  }
  return at - from;
}

type Place = { reader: QuickReader; from: number; to: number };

function longest(
  { reader, from, to }: Place,
  words: QuickWord[],
  clinic: QuickClinic,
): FoundPart | undefined {
  for (let end = to; end > from; end -= 1) {
    const [last, next] = [words[end - 1], words[end]].map((word) => plainText(word?.text ?? ""));
    if (last && next && !words[end - 1]?.breakAfter && reader.isOne?.(last, next, clinic)) continue;
    const typed = typedText(words.slice(from, end));
    const meanings = reader.read({ plain: plainText(typed), typed }, clinic);
    if (meanings) return { reader: reader.name, from, to: end, meanings };
  }
  return undefined;
}

export const typedText = (words: QuickWord[]) => words.map(({ text }) => text).join(" ");
