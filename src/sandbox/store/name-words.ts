import { nameKeys, unspacedKeys, wordKeys } from "#lib/names/name-keys.ts";

/** A word of somebody's name, and whether it is of the given or the family name or of both in one piece. */
export type NameWord = { word: string; part: "firstName" | "lastName" | "both" };

/** The words under which a person is found, for prefix matching. */
export const nameWords = (firstName: string, lastName: string): NameWord[] => [
  ...wordKeys(firstName).map((word) => ({ word, part: "firstName" as const })),
  ...wordKeys(lastName).map((word) => ({ word, part: "lastName" as const })),
  ...unspacedKeys(firstName, lastName).map((word) => ({ word, part: "both" as const })),
];

/** The words of a further name in one line. */
export const otherNameWords = (name: string): NameWord[] =>
  nameKeys(name).map((word) => ({ word, part: "both" as const }));
