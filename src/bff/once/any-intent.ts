import type { Origin } from "#bff/audit/audit-entry.ts";
import type { StoredProblem } from "./stored-problem.ts";

/** What the database remembers of everything that somebody wants done once, under one `Idempotency-Key`. */
export type AnyIntent = {
  key: string;
  requestHash: Uint8Array;
  staffId: string;
  /** Where the request came from, for the audit of what becomes of it. */
  origin: Origin;
  /** Tells what is wanted now from what was wanted under the same key before, and failed. */
  created: Date;
  state: "open" | "done" | "failed";
  /** People have been told that nobody knows yet. */
  confirming: boolean;
  /** What is asked for, until it is settled. */
  sealedBody?: Uint8Array;
  /** Requests that may have stored what is asked for. */
  attempts: number;
  /** From then on a search that does not show what was asked for proves that it was not stored. */
  absentFrom?: Date;
  /** Why it failed; of an open intent, why it has failed unless ClinikAPI shows it after all. */
  problem?: StoredProblem;
};
