import { folded } from "#lib/names/folded.ts";

const titles = new Set(
  "mr mrs ms miss mx dr prof sir sr sra srta dona herr frau hr fr mme mlle m monsieur madame sig sigra السيد السيده سيد سيده دكتور الدكتور دكتوره الدكتوره د ا انسه الانسه"
    .split(" ")
    .map(folded),
);

/** The words without those that only address somebody, such as “mrs”, and without figures; all of them when no other is left. */
export function withoutTitles(words: string[]): string[] {
  const others = words.filter((word) => !titles.has(word) && !/^\p{N}+$/u.test(word));
  return others.length > 0 ? others : words;
}
