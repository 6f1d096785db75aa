import { isWeekdayAlone } from "./agree.ts";
import type { FoundPart } from "./find-parts.ts";
import { typedText } from "./find-parts.ts";
import type { QuickClinic } from "./quick-reading.ts";
import type { QuickWord } from "./quick-words.ts";

/**
 * The parts of a line, in order, in which a weekday's word is a name where it can be one: beside the only other word of a name,
 * while another day stands in the line. Tue Nguyen on Wednesday the 9th is nobody's Tuesday.
 */
export function withNames(parts: FoundPart[], words: QuickWord[], clinic: QuickClinic): FoundPart[] {
  const names = parts.filter(({ reader }) => reader === "patient");
  if (names.length !== 1) return parts;
  return parts.map((part, at) => {
    const text = typedText(words.slice(part.from, part.to));
    const isAlone = part.reader === "when" && part.to === part.from + 1 && isWeekdayAlone(text, clinic);
    const isBeside = [parts[at - 1], parts[at + 1]].some((one) => one === names[0]);
    const isOtherwise = parts.some((other) => other !== part && isAnotherDay(other, part));
    return isAlone && isBeside && isOtherwise
      ? { ...part, reader: "patient", meanings: [{ patient: text }] }
      : part;
  });
}

const isAnotherDay = ({ reader, meanings }: FoundPart, { meanings: [named] }: FoundPart) =>
  reader === "when" &&
  meanings.length > 0 &&
  meanings.every(({ day }) => day !== undefined) &&
  meanings.every(({ day }) => day !== named?.day);
