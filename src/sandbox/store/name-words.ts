// Letters that Unicode does not take apart into a base letter and a mark, as people type them without the mark.
const plain: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

const normalised = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => plain[letter] ?? letter);

const parts = (text: string) =>
  normalised(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The words that someone looks for: lower case, without accents, apart at everything that is no letter or digit. */
export const soughtWords = (text: string) => [...new Set(parts(text))].slice(0, 10);

/** A word of somebody's name, and whether it is of the given or the family name or of both in one piece. */
export type NameWord = { word: string; part: "firstName" | "lastName" | "both" };

/**
 * The words under which a person is found, for prefix matching: every part of the names, compound names also in one
 * piece (O'Brien as `o`, `brien` and `obrien`). Names of scripts without spaces are found in either order and from
 * any character on.
 */
export function nameWords(firstName: string, lastName: string): NameWord[] {
  const isUnspaced = unspaced.test(firstName + lastName);
  return [
    ...wordsOf(firstName).map((word) => ({ word, part: "firstName" as const })),
    ...wordsOf(lastName).map((word) => ({ word, part: "lastName" as const })),
    ...(isUnspaced ? endings(lastName, firstName).map((word) => ({ word, part: "both" as const })) : []),
  ];
}

function wordsOf(name: string): string[] {
  const words = name.split(/\s+/u).flatMap((chunk) => parts(chunk).concat(parts(chunk).join("")));
  return [...new Set(words.filter(Boolean).map((word) => word.slice(0, 64)))];
}

function endings(lastName: string, firstName: string): string[] {
  const names = [lastName + firstName, firstName + lastName].map((name) =>
    Array.from(name.replace(/[^\p{L}\p{N}]/gu, "")).slice(0, 12),
  );
  const all = names.flatMap((letters) =>
    letters.map((_, index) => normalised(letters.slice(index).join(""))),
  );
  return [...new Set(all)];
}
