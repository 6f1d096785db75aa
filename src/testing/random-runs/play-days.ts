import { vi } from "vitest";
import { any } from "../desks.ts";
import { clearFaults } from "../set-fault.ts";
import { type Clinic, type Day, lateMs, newDay, play } from "./day.ts";
import { faultsOf } from "./judge.ts";
import type { Scenario } from "./step.ts";

/** So many that while some wait for what is lost others go on, and no more, or all would wait for the processor. */
const daysAtOnce = 64;
const judgedAtOnce = 8;
const patience = { timeout: 120_000, interval: 200 };

/** A day that broke the promise, and how. */
export type BrokenDay = { scenario: Scenario; faults: string[] };

/**
 * Plays each scenario on a day of its own, several days at once, lets all come to rest, and judges each day. Days begin at
 * `first`, a number that no day of the clinic has had yet.
 */
export async function playDays(clinic: Clinic, scenarios: Scenario[], first: number): Promise<BrokenDay[]> {
  const days = scenarios.map((scenario, index) => {
    const date = new Date(Date.UTC(2031, 0, 1 + first + index)).toISOString().slice(0, 10);
    return { scenario, day: newDay(date, any(clinic.people, index)) };
  });
  await several(daysAtOnce, days, ({ day, scenario }) => play(clinic, day, scenario));
  await comeToRest(clinic);
  const broken: BrokenDay[] = [];
  await several(judgedAtOnce, days, async ({ day, scenario }) => {
    const faults = await lastingFaults(clinic, day);
    if (faults.length > 0) broken.push({ scenario, faults });
  });
  return broken;
}

async function comeToRest({ database, desks, sandbox, requestMs }: Clinic): Promise<void> {
  await Promise.all(desks.map((desk) => desk.survive()));
  await clearFaults(sandbox.url);
  const quietFrom = Date.now() + lateMs(requestMs);
  const isQuiet = async () => {
    if (Date.now() < quietFrom) return false;
    return (await database.query("select 1 from frontdesk.intent where state = 'open' limit 1")).length === 0;
  };
  // What is still open then is told by the judge, with the day that it belongs to.
  await vi.waitUntil(isQuiet, patience).catch(() => undefined);
}

/** What is wrong with a day once search and sweeps have had time to catch up. */
async function lastingFaults(clinic: Clinic, day: Day): Promise<string[]> {
  let faults: string[] = [];
  const isKept = async () => {
    faults = await faultsOf(clinic, day);
    return faults.length === 0;
  };
  await vi.waitUntil(isKept, { ...patience, timeout: 60_000 }).catch((error: unknown) => {
    if (faults.length === 0) throw error;
  });
  return faults;
}

async function several<T>(atOnce: number, all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const goOn = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, goOn));
}
