import type { Hold } from "#contract/holds.ts";
import type { Alternative, Conflict } from "#contract/problem.ts";
import type { TimeCheck, TimeCheckQuery } from "#contract/time-check.ts";

/** What is known of the time that stands in the form at this moment. */
export type VerdictFacts = {
  /** The time that would be taken, and from whom; undefined while there is none. */
  chosen: TimeCheckQuery | undefined;
  /** What the check of exactly this time says so far. */
  check: "pending" | "failed" | TimeCheck;
  /** What other desks are about to book of it. */
  holds: readonly Hold[];
  /** A press to book exactly this time was refused, which is told where it was pressed. */
  wasRefused: boolean;
  /** It is being booked. */
  isSending: boolean;
};

/** The one thing that is said of the time. */
export type Verdict =
  | { kind: "nothing" }
  | { kind: "unchecked" }
  | { kind: "free"; for: "everybody" | "practitioner" | "patient" }
  | { kind: "held"; holds: readonly Hold[] }
  | { kind: "in-the-way"; conflicts: readonly Conflict[]; alternatives: readonly Alternative[] };

const nothing: Verdict = { kind: "nothing" };

/**
 * Says one thing of the time, and nothing that is not known of what stands in the form now. What stands in the way goes
 * before what another desk is about to do, and that before what is free.
 */
export function verdictOf({ chosen, check, holds, wasRefused, isSending }: VerdictFacts): Verdict {
  // What is being booked would soon be in its own way, and what was refused is told already.
  if (!chosen || isSending || wasRefused) return nothing;
  const isKnown = check !== "pending" && check !== "failed";
  if (isKnown && check.conflicts.length > 0)
    return { kind: "in-the-way", conflicts: check.conflicts, alternatives: check.alternatives };
  if (holds.length > 0) return { kind: "held", holds };
  if (check === "failed") return { kind: "unchecked" };
  const { practitionerId, patientId } = chosen;
  // That the clinic is open says nothing of whoever is not chosen yet.
  if (!isKnown || !(practitionerId || patientId)) return nothing;
  if (!patientId) return { kind: "free", for: "practitioner" };
  return { kind: "free", for: practitionerId ? "everybody" : "patient" };
}
