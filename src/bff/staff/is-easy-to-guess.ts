import { passwordLimits } from "#domain/password-limits.ts";
import { commonPasswords, commonWords } from "./common-passwords.ts";

/** What a password must have beside what somebody who knows its owner would try first, counted in different characters. */
const fewest = 6;

/** What a second common word, and each one after it, is worth: there are 500 of them. */
const worthOfWord = 3;

/**
 * Whether a password is among the first that somebody would try: blank, a common one, what stands in a row on a keyboard,
 * the same over and over, or made of `known`, which is what the clinic, the product and its owner are called. NIST SP
 * 800-63B 5.1.1.2 asks for all of these and for no rules of which characters there have to be.
 */
export function isEasyToGuess(password: string, known: string[]): boolean {
  const text = password.normalize("NFKC").toLowerCase();
  // What is said twice is no longer than what is said.
  if (listed.has(text) || saidOnce(text).length < passwordLimits.shortest) return true;
  return [text, withoutDisguise(text)].some((each) => worthOf(each, known.flatMap(partsOf)) < fewest);
}

const listed = new Set(commonPasswords);
const longestFirst = [...new Set(commonWords)].toSorted((a, b) => b.length - a.length);

/** How much is left once everything is taken away that is guessed at once. */
function worthOf(text: string, known: string[]): number {
  let rest = text;
  for (const part of known.toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(part, " ");
  const words = longestFirst.filter((word) => {
    const has = rest.includes(word);
    if (has) rest = rest.replaceAll(word, " ");
    return has;
  });
  const left = Array.from(withoutRuns(rest).replace(/(?:19|20)\d\d|\s/g, ""));
  const signs = left.filter((sign) => !/[\p{L}\p{N}]/u.test(sign));
  const others = left.filter((sign) => !signs.includes(sign));
  // A sign or two are what everybody puts at the end; many are a password that a program has made.
  const worthOfSigns = Math.max(0, new Set(signs).size - 2);
  return new Set(others).size + worthOfSigns + Math.max(0, words.length - 1) * worthOfWord;
}

const partsOf = (name: string): string[] => {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return [words.join(""), ...words].filter((word) => word.length >= 3);
};

/** Letters that are written as signs: p4ssw0rd. */
const disguises: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
const withoutDisguise = (text: string) => text.replace(/[013457@$!]/g, (sign) => disguises[sign] ?? sign);

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop[]",
  "asdfghjkl;'",
  "zxcvbnm,./",
  "!@#$%^&*()_+",
];
const inARow = rows.flatMap((row) => [row, Array.from(row).toReversed().join("")]);

/** Without three or more that stand in a row in the alphabet or on a keyboard, or are the same. */
function withoutRuns(text: string): string {
  const signs = Array.from(text);
  let kept = "";
  for (let from = 0; from < signs.length; ) {
    const length = lengthOfRun(signs.slice(from));
    kept += length >= 3 ? " " : (signs[from] ?? "");
    from += length >= 3 ? length : 1;
  }
  return kept;
}

const isRun = (run: string[]) => new Set(run).size === 1 || inARow.some((row) => row.includes(run.join("")));

function lengthOfRun(signs: string[]): number {
  let length = 1;
  while (length < signs.length && isRun(signs.slice(0, length + 1))) length += 1;
  return length;
}

/** What a text says over and over, or the text itself. */
function saidOnce(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1)
    if (text.startsWith(text.slice(length))) return text.slice(0, length);
  return text;
}
