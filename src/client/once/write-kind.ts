import type { Problem } from "#contract/problem.ts";

/** What the server says became of a write: it is done, nobody knows yet, or it is certain that nothing was done. */
export type WriteState<Done> =
  | { state: "done"; done: Done }
  | { state: "confirming" }
  | { state: "failed"; problem: Problem };

/** One kind of thing that a person can have written, such as a booking: how it is sent and how its end is heard of. */
export type WriteKind<Wanted, Done> = {
  /** Sends it under its `Idempotency-Key`. Throws an ApiProblem. */
  send: (wanted: Wanted, key: string) => Promise<WriteState<Done>>;
  /** Reads what became of what was sent under a key; `not-found` when nothing was. Throws an ApiProblem. */
  read: (key: string, wanted: Wanted) => Promise<WriteState<Done>>;
  /**
   * Whether it is sent again, under its key, when no answer comes, instead of asking the person. For what is small and
   * cannot have been changed on the screen meanwhile.
   */
  isRepeated?: boolean;
};
