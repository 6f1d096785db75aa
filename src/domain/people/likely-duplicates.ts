import type { Day } from "#domain/wall-clock.ts";
import { soughtWords } from "#lib/names/name-keys.ts";
import { isSamePhone } from "./phone-digits.ts";

/** Somebody as far as it tells whether two records are of the same person. */
export type Person = { name: string; birthDate?: Day; phone?: string };

/** Why somebody may be the same person: what both have in common beside a similar name, or a phone alone. */
export type Likeness = "birthDate" | "swappedDate" | "otherScript" | "name" | "phone";

/**
 * Why these two may be one person: a similar name and the same birth date, or one with day and month the other way round; the
 * same birth date and a name in another script, which nobody can compare; the same name, and no birth date that contradicts;
 * or the same phone, however it is dialled. Accents, the order of names, spaces in them and one wrong letter in a word do not count.
 */
export function likeness(one: Person, other: Person): Likeness | undefined {
  const isSimilar = isSimilarName(one.name, other.name);
  const isSameDay = one.birthDate !== undefined && one.birthDate === other.birthDate;
  if (isSameDay && isSimilar) return "birthDate";
  if (isSamePhone(one.phone, other.phone)) return "phone";
  if (isSameDay && areOfOtherScripts(one.name, other.name)) return "otherScript";
  if (isSimilar && one.birthDate && swapped(one.birthDate) === other.birthDate) return "swappedDate";
  const mayBeSameDay = !one.birthDate || !other.birthDate;
  return mayBeSameDay && isSameName(one.name, other.name) ? "name" : undefined;
}

const swapped = (birthDate: Day): Day => birthDate.replace(/-(\d\d)-(\d\d)$/, "-$2-$1");

const scripts = ["Latin", "Cyrillic", "Greek", "Arabic", "Hebrew", "Han", "Hangul", "Devanagari", "Thai"].map(
  (script) => new RegExp(`\\p{Script=${script}}`, "u"),
);

function areOfOtherScripts(a: string, b: string): boolean {
  const [ofA, ofB] = [a, b].map((name) => scripts.filter((script) => script.test(name)));
  return Boolean(ofA?.length && ofB?.length) && !ofA?.some((script) => ofB?.includes(script));
}

const wordsOf = soughtWords;

const isSameName = (a: string, b: string) => {
  const words = wordsOf(a).sort().join(" ");
  return words !== "" && (words === wordsOf(b).sort().join(" ") || isSameTogether(a, b));
};

// 王伟 is 王 伟, and O'Brien is OBrien: in one piece, from whichever word on.
function isSameTogether(a: string, b: string): boolean {
  const [words, together] = [wordsOf(a), wordsOf(b).join("")];
  return (
    words.some(
      (_, at) => [...words.slice(at), ...words.slice(0, at)].join("") === together && together !== "",
    ) ||
    wordsOf(b).some(
      (_, at, all) => [...all.slice(at), ...all.slice(0, at)].join("") === words.join("") && together !== "",
    )
  );
}

/** Whether every word of the shorter name is in the longer one, but for a letter. */
function isSimilarName(a: string, b: string): boolean {
  if (isSameTogether(a, b)) return true;
  const [fewer = [], more = []] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  const left = [...more];
  return (
    fewer.length > 0 &&
    fewer.every((word) => {
      const at = left.findIndex((other) => isAlmost(word, other));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    })
  );
}

const shortestWithTypo = 3;

// One letter more, fewer or other, or two in the wrong order.
function isAlmost(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < shortestWithTypo || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
