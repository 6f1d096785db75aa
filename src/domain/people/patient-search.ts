import { westernDigits } from "#domain/western-digits.ts";
import { areFound, nameKeys, soughtWords } from "#lib/names/name-keys.ts";

/** What a typed search means to the page: words of a name, or something else, which the server answers. */
export type PatientSearch = { kind: "name"; words: string[] } | { kind: "other"; text: string };

/** Somebody as far as a name finds them: the one they go by now, and those of before or besides. */
export type Named = { name: string; otherNames?: string[] | undefined };

/** Reads what is typed into the patient's box. */
export function readPatientSearch(typed: string): PatientSearch {
  const text = westernDigits(typed);
  return /[\p{N}@]/u.test(text) ? { kind: "other", text } : { kind: "name", words: soughtWords(text) };
}

/** Whether everybody found by `longer` is among those found by `shorter`, so that their list needs no second look-up. */
export const narrows = (longer: PatientSearch, shorter: PatientSearch): boolean =>
  longer.kind === "name" &&
  shorter.kind === "name" &&
  shorter.words.length > 0 &&
  longer.words.join(" ").startsWith(shorter.words.join(" "));

/** Whether words of a name find somebody. A search of another kind is the server's to answer. */
export const isSought = (patient: Named, search: PatientSearch): boolean =>
  search.kind === "other" || hasNames(patient, search.words);

/** Whether every one of these words begins a word of somebody's names, by the same rule as the clinic's records have. */
export const hasNames = ({ name, otherNames = [] }: Named, words: string[]): boolean =>
  areFound(words, [name, ...otherNames].flatMap(nameKeys));
