import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { impatient } from "#testing/booking-timings.ts";
import { databaseKinds } from "#testing/databases.ts";
import { startDesks } from "#testing/desks.ts";
import { type Clinic, lateMs, newDay, play } from "#testing/random-runs/day.ts";
import { faultsOf } from "#testing/random-runs/judge.ts";
import { type Scenario, scenario } from "#testing/random-runs/step.ts";
import { clearFaults } from "#testing/set-fault.ts";

// A change is judged by the same days each time. RANDOM_RUNS=1000 RANDOM_SEED=$RANDOM npx vitest run random-runs plays a
// longer game of other ones; a failure names its seed, to play it again.
const days = Number(process.env["RANDOM_RUNS"] ?? 60);
const seed = Number(process.env["RANDOM_SEED"] ?? 20_261_122);
const daysTogether = 30;

const timing = impatient;

let dayNumber = 0;
const nextDate = () => {
  dayNumber += 1;
  return new Date(Date.UTC(2031, 0, dayNumber)).toISOString().slice(0, 10);
};

async function playAll(clinic: Clinic, scenarios: Scenario[]): Promise<void> {
  const played = await Promise.all(
    scenarios.map(async (each) => {
      const day = newDay(nextDate());
      await play(clinic, day, each);
      return day;
    }),
  );
  await clearFaults(clinic.sandbox.url);
  const quietFrom = Date.now() + lateMs(timing.request);
  await Promise.all(
    played.map((day) =>
      vi.waitFor(async () => expect(await faultsOf(clinic, { ...day, quietFrom })).toEqual([]), {
        timeout: 60_000,
        interval: 250,
      }),
    ),
  );
}

describe.each(databaseKinds)("whatever happens at the desks, on %s", (kind) => {
  it("keeps the booking promise", { timeout: 30_000 + days * 60_000 }, async () => {
    const clinic = { ...(await startDesks(kind, timing)), requestMs: timing.request };
    const together = fc.array(scenario, { minLength: daysTogether, maxLength: daysTogether });
    const promise = fc.asyncProperty(together, (scenarios) => playAll(clinic, scenarios));
    // What happens depends on time as well, so that a smaller case seldom shows the same.
    const played = fc.assert(promise, { seed, numRuns: Math.ceil(days / daysTogether), endOnFailure: true });
    await expect(played).resolves.toBeUndefined();
  });
});
