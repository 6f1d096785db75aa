import { describe, expect, it } from "vitest";
import type { Hold } from "#contract/holds.ts";
import type { Conflict } from "#contract/problem.ts";
import { type VerdictFacts, verdictOf } from "./verdict-of.ts";

const time = { start: "2031-11-24T15:30:00.000Z", end: "2031-11-24T16:00:00.000Z" };
const conflict: Conflict = { with: "practitioner", ...time };
const hold: Hold = { id: "h_1", ...time, endsInMs: 100_000 };
const asOf = time.start;
const checks = {
  pending: "pending",
  failed: "failed",
  free: { conflicts: [], alternatives: [], asOf },
  taken: { conflicts: [conflict], alternatives: [], asOf },
} as const satisfies Record<string, VerdictFacts["check"]>;
const chosens = {
  "no time": undefined,
  "a time": time,
  "a practitioner's": { ...time, practitionerId: "pr_1" },
  "a patient's": { ...time, patientId: "pt_1" },
  both: { ...time, practitionerId: "pr_1", patientId: "pt_1" },
};

type Row = {
  chosen: keyof typeof chosens;
  check: keyof typeof checks;
  isHeld: boolean;
  wasRefused: boolean;
  isSending: boolean;
};

const either = [false, true];
const rows: Row[] = (Object.keys(chosens) as (keyof typeof chosens)[]).flatMap((chosen) =>
  (Object.keys(checks) as (keyof typeof checks)[]).flatMap((check) =>
    either.flatMap((isHeld) =>
      either.flatMap((wasRefused) =>
        either.map((isSending) => ({ chosen, check, isHeld, wasRefused, isSending })),
      ),
    ),
  ),
);

const said = ({ chosen, check, isHeld, ...facts }: Row) =>
  verdictOf({ ...facts, chosen: chosens[chosen], check: checks[check], holds: isHeld ? [hold] : [] });

/** What has to be said, written as a person would look it up. */
function expected({ chosen, check, isHeld, wasRefused, isSending }: Row): string {
  if (chosen === "no time" || wasRefused || isSending) return "nothing";
  if (check === "taken") return "in-the-way";
  if (isHeld) return "held";
  if (check === "failed") return "unchecked";
  if (check === "pending" || chosen === "a time") return "nothing";
  return "free";
}

const free = (chosen: keyof typeof chosens) =>
  said({ chosen, check: "free", isHeld: false, wasRefused: false, isSending: false });

describe("one thing is said of the time in the form", () => {
  it.each(rows)(
    "of $chosen, with its check $check, held elsewhere $isHeld, refused $wasRefused, on its way $isSending",
    (row) => expect(said(row).kind).toBe(expected(row)),
  );

  it("and free is said of those alone who are chosen", () => {
    expect(free("both")).toEqual({ kind: "free", for: "everybody" });
    expect(free("a patient's")).toEqual({ kind: "free", for: "patient" });
    expect(free("a practitioner's")).toEqual({ kind: "free", for: "practitioner" });
  });
});
