import type { QuickClinic, QuickValues } from "./quick-reading.ts";

/** Words, folded by `plainText` and as typed. */
export type QuickPhrase = { plain: string; typed: string };

/**
 * Reads one kind of part, of `most` words at most. Answers what the words may mean: one meaning is sure, several are a
 * doubt, none is a part of this kind that makes no sense; undefined when they are no such part.
 */
export type QuickReader = {
  name: string;
  most: number;
  /** Whether a part cannot end between these two words. */
  isOne?: (last: string, next: string, clinic: QuickClinic) => boolean;
  read: (phrase: QuickPhrase, clinic: QuickClinic) => QuickValues[] | undefined;
};
