import { nameKeys } from "#lib/names/name-keys.ts";
import type { Named } from "./patient-search.ts";

// Of three letters too many words are one slip away.
const shortestWord = 4;

/** Whether words find somebody when one of them, and only one, may have one slip of spelling: “jame smyth” is James Smith. */
export function isFoundWithSlip({ name, otherNames = [] }: Named, words: string[]): boolean {
  const keys = [name, ...otherNames].flatMap(nameKeys);
  const strange = words.filter((word) => !keys.some((key) => key.startsWith(word)));
  const [slip] = strange;
  return strange.length === 1 && slip !== undefined && keys.some((key) => isSlipOf(slip, key));
}

/** Whether a typed word has one letter more, fewer or other than the beginning of `key`, or two in the wrong order. */
function isSlipOf(word: string, key: string): boolean {
  if (word.length < shortestWord) return false;
  let at = 0;
  while (at < word.length && word[at] === key[at]) at += 1;
  const goesOn = (inKey: number, inWord: number) => key.slice(at + inKey).startsWith(word.slice(at + inWord));
  const areTurned = word[at] === key[at + 1] && word[at + 1] === key[at];
  return goesOn(1, 1) || goesOn(0, 1) || goesOn(1, 0) || (areTurned && goesOn(2, 2));
}
