import { folded } from "./folded.ts";

// What stands within a name and that nobody has to type: apostrophes of every kind, also those that are letters, and a joiner.
const withinWord = /[\u02B9-\u02BF\u02C8\uA78B\uA78C\u200C'’‘`´]/gu;

const partsOf = (text: string) =>
  folded(text.replace(withinWord, "'"))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const longestKey = 64;
const mostWords = 10;
const shortened = (key: string) => Array.from(key).slice(0, longestKey).join("");

/** The words that someone looks for: folded, apart at everything that is no letter or digit. */
export const soughtWords = (text: string): string[] =>
  [...new Set(partsOf(text).map(shortened))].slice(0, mostWords);

/**
 * The words under which a name is found, for prefix matching: every part, and neighbours in one piece too: O'Brien as `o`,
 * `brien` and `obrien`, van der Berg also as `vanderberg`, Müller also as `mueller`, المصري also without its article.
 */
export function wordKeys(name: string): string[] {
  const spellings = [name, ...otherSpelling(name)];
  const keys = spellings.flatMap((spelling) => {
    const parts = partsOf(spelling);
    return parts.concat(parts.flatMap(withoutArticle), joined(parts));
  });
  return [...new Set(keys.map(shortened))];
}

/** As {@link wordKeys}, of a name in one line, of which nobody says where the family name is. */
export function nameKeys(fullName: string): string[] {
  const chunks = fullName.split(/\s+/u).filter(Boolean);
  const turned = chunks.map((_, at) => [...chunks.slice(at), ...chunks.slice(0, at)].join(""));
  return [...new Set([...wordKeys(fullName), ...(isUnspaced(fullName) ? turned.flatMap(endings) : [])])];
}

/** The further words under which a name of a script without spaces is found: in either order, from any character on. */
export function unspacedKeys(firstName: string, lastName: string): string[] {
  if (!isUnspaced(firstName + lastName)) return [];
  return [...new Set([lastName + firstName, firstName + lastName].flatMap(endings))];
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const isUnspaced = (name: string) => unspaced.test(name);
const mostEndings = 12;

function endings(name: string): string[] {
  const letters = Array.from(name.replace(/[^\p{L}\p{N}\p{M}]/gu, ""));
  return letters
    .slice(0, mostEndings)
    .map((_, index) => shortened(folded(letters.slice(index).join(""))))
    .filter(Boolean);
}

// From each word on to the end: who types without the spaces begins where they like.
const joined = (parts: string[]) =>
  parts.length > 1 ? parts.slice(0, -1).map((_, at) => parts.slice(at).join("")) : [];

const article = /^(ال|عبد)(?=\p{L}{2})/u;

const withoutArticle = (word: string) => (article.test(word) ? [word.replace(article, "")] : []);

const inTwoLetters: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };

function otherSpelling(name: string): string[] {
  const other = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüøå]/g, (letter) => inTwoLetters[letter] ?? letter);
  return other === name.normalize("NFC").toLowerCase() ? [] : [other];
}

/** Whether every one of these words begins one of the keys. Nobody is found by no word. */
export const areFound = (words: string[], keys: string[]): boolean =>
  words.length > 0 && words.every((word) => keys.some((key) => key.startsWith(word)));
