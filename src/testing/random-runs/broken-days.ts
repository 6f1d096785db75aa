import fc from "fast-check";
import type { Database } from "#lib/database/database.ts";
import { impatient } from "../booking-timings.ts";
import { tries } from "../thorough.ts";
import { type BrokenDay, playDays } from "./play-days.ts";
import { startRandomClinic } from "./start-random-clinic.ts";
import { scenario } from "./step.ts";

// A change is judged by the same days each time. RANDOM_RUNS=10000 RANDOM_SEED=$RANDOM npx vitest run random-runs plays a
// longer game of other ones; a failure names its seed, to play it again.
export const runs = Number(process.env["RANDOM_RUNS"] ?? tries(500, 2000));
const seed = Number(process.env["RANDOM_SEED"] ?? 20_261_122);
const runsAtOnce = 250;

// Every look at what is open costs the database questions, also when there is nothing to settle.
const timing = { ...impatient, look: 160 };

/** How to play the same days again. */
export const again = `RANDOM_SEED=${seed} RANDOM_RUNS=${runs}`;

/** Plays days that are made up at random on one kind of database: those of the first lot on which the promise broke. */
export async function brokenDays(kind: Database["kind"]): Promise<BrokenDay[]> {
  const clinic = await startRandomClinic(kind, timing);
  const scenarios = fc.sample(scenario, { numRuns: runs, seed });
  for (let first = 0; first < runs; first += runsAtOnce) {
    const broken = await playDays(clinic, scenarios.slice(first, first + runsAtOnce), first);
    if (broken.length > 0) return broken;
  }
  return [];
}
