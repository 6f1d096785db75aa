import { fold } from "#domain/fold.ts";

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

// What a field and who works in it have in common, as cardiology and cardiologist.
const stemLength = 5;
const longestEnding = 4;

/** Whether a text has every word that was typed, in any order, or one of the same stem: “cardiologist” finds Cardiology. */
export function matchesWords(text: string, typed: string): boolean {
  const folded = fold(text);
  const words = wordsOf(text);
  return wordsOf(typed).every((word) => folded.includes(word) || words.some((one) => haveOneStem(one, word)));
}

function haveOneStem(a: string, b: string): boolean {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length >= stemLength && Math.max(a.length, b.length) - length <= longestEnding;
}
