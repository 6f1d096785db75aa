import type { Day } from "#domain/wall-clock.ts";
import { folded } from "#lib/names/folded.ts";

/** Somebody as far as it tells whether two records are of the same person. */
export type Person = { name: string; birthDate?: Day; phone?: string };

/** Why somebody may be the same person: what both have in common beside a similar name, or a phone alone. */
export type Likeness = "birthDate" | "name" | "phone";

// A phone's last digits are the same with a country's code and without.
const phoneDigits = 7;

/**
 * Why these two may be one person: a similar name and the same birth date; the same name, and no birth date that
 * contradicts; or the same phone. Accents, the order of names, and one wrong letter in a word do not count.
 */
export function likeness(one: Person, other: Person): Likeness | undefined {
  const isSameDay = one.birthDate !== undefined && one.birthDate === other.birthDate;
  if (isSameDay && isSimilarName(one.name, other.name)) return "birthDate";
  if (isSamePhone(one.phone, other.phone)) return "phone";
  const mayBeSameDay = !one.birthDate || !other.birthDate;
  return mayBeSameDay && isSameName(one.name, other.name) ? "name" : undefined;
}

const wordsOf = (name: string) =>
  folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const isSameName = (a: string, b: string) => {
  const words = wordsOf(a).sort().join(" ");
  return words !== "" && words === wordsOf(b).sort().join(" ");
};

/** Whether every word of the shorter name is in the longer one, but for a letter. */
function isSimilarName(a: string, b: string): boolean {
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

function isSamePhone(a = "", b = ""): boolean {
  const [digitsA, digitsB] = [a.replace(/\D/g, ""), b.replace(/\D/g, "")];
  if (Math.min(digitsA.length, digitsB.length) < phoneDigits) return false;
  return digitsA.endsWith(digitsB) || digitsB.endsWith(digitsA);
}
