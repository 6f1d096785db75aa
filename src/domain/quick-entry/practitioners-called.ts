import { fold } from "#domain/fold.ts";

const shortest = 3;

/** The practitioners whom these words may mean: each word is one of the name's, or the first three letters of one or more. */
export function practitionersCalled<Person extends { name: string }>(
  words: string,
  practitioners: readonly Person[],
): Person[] {
  const sought = fold(words).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return [];
  return practitioners.filter(({ name }) => {
    const own = fold(name)
      .split(/[\s,]+/)
      .map((word) => word.replace(/\.$/, ""));
    return sought.every((word) => own.some((one) => one === word || startsWith(one, word)));
  });
}

const startsWith = (name: string, word: string) => word.length >= shortest && name.startsWith(word);
