import { expect, it } from "vitest";
import { wordsOfThePage } from "./words-of-the-page.ts";

const modules = import.meta.glob<Record<string, unknown>>(
  ["../texts/**/{en,ar}.ts", "../features/*/**/texts/**/{en,ar}.ts", "../app/texts/**/{en,ar}.ts"],
  { eager: true },
);

// What is put into a sentence: names, numbers in every count, or an object of them.
const inserted: unknown[][] = [["X", "X", "X"], ...[0, 1, 2, 3, 11].map((n) => [n, String(n), "X"]), [{}]];

/** Every sentence of a catalogue. */
function sentences(texts: unknown): string[] {
  if (typeof texts === "string") return [texts];
  if (typeof texts === "function") return inserted.flatMap((words) => sentences(said(texts, words)));
  return texts && typeof texts === "object" ? Object.values(texts).flatMap(sentences) : [];
}

function said(text: object, words: unknown[]): unknown {
  try {
    return Reflect.apply(text as () => unknown, undefined, words);
  } catch {
    // These are not what it wants.
    return undefined;
  }
}

it("a page says one word for one thing, and none of those that were said before", () => {
  const all = Object.entries(modules).flatMap(([file, texts]) =>
    sentences(texts).map((sentence) => ({ file, sentence })),
  );
  expect(all.length).toBeGreaterThan(1500);
  const old = all.flatMap(({ file, sentence }) =>
    wordsOfThePage
      .filter(({ before }) => before.test(sentence))
      .map(({ word }) => `${file}: “${sentence}” (${word})`),
  );
  expect([...new Set(old)]).toEqual([]);
});
