import { agree } from "./agree.ts";
import { type FoundPart, findParts } from "./find-parts.ts";
import { findTexts } from "./find-texts.ts";
import { withNames } from "./names-of-days.ts";
import type { QuickClinic, QuickField, QuickPart, QuickReading } from "./quick-reading.ts";
import { type QuickWord, quickWords } from "./quick-words.ts";

/**
 * Reads a line such as “jane doe fu 2w dr chen 30m fasting”. Its parts may stand in any order; a misspelt word is not
 * guessed at. Never throws, whatever the line is.
 */
export function readQuickEntry(line: string, clinic: QuickClinic): QuickReading {
  const words = quickWords(line);
  const known = findParts(words, clinic);
  const found = [...known, ...findTexts(words, known)].sort((a, b) => a.from - b.from);
  const parts = joined(withNames(found, words, clinic)).map((part) => ({
    part,
    text: textOf(part, words, line),
  }));
  const agreed = agree(
    parts.map(({ part, text }) => ({ ...part, text })),
    clinic,
  );
  return {
    parts: parts.map(({ part, text }, at) => ({
      start: words[part.from]?.start ?? 0,
      end: words[part.to - 1]?.end ?? 0,
      text,
      kind: kindOf(part, agreed.meanings[at] ?? []),
      values: (agreed.meanings[at]?.length === 1 && agreed.meanings[at][0]) || {},
    })),
    values: agreed.values,
    doubts: agreed.doubts,
  };
}

/** Neighbouring words of the patient's name are one part. */
function joined(found: FoundPart[]): FoundPart[] {
  const parts: FoundPart[] = [];
  for (const part of found) {
    const last = parts.at(-1);
    if (part.reader !== "patient" || last?.reader !== "patient") parts.push(part);
    else
      parts[parts.length - 1] = {
        ...last,
        to: part.to,
        meanings: [{ patient: `${last.meanings[0]?.patient} ${part.meanings[0]?.patient}` }],
      };
  }
  return parts;
}

const textOf = ({ from, to }: FoundPart, words: QuickWord[], line: string) =>
  line.slice(words[from]?.start, words[to - 1]?.end);

function kindOf({ reader }: FoundPart, meanings: QuickPart["values"][]): QuickPart["kind"] {
  if (reader === "joining") return "joining";
  if (meanings.length > 1) return "doubt";
  return (Object.keys(meanings[0] ?? {})[0] as QuickField | undefined) ?? "unknown";
}
