import { expect, it } from "vitest";
import { allFaults, type Fault } from "#testing/faults/all-faults.ts";
import { type BusyClinic, openBusyClinic } from "#testing/faults/busy-clinic.ts";
import { openEar } from "#testing/faults/ear.ts";
import { judgeLoad } from "#testing/faults/judge-load.ts";
import { type SteadyLoad, startLoad } from "#testing/faults/steady-load.ts";
import { isThorough } from "#testing/thorough.ts";

// FAULT_ROUNDS=30 FAULTS="restarts|killed" npx vitest run src/bff/faults.test.ts --project node brings those that are
// called so upon a clinic, each thirty times.
const given = process.env["FAULT_ROUNDS"];
const rounds = Number(given ?? (isThorough ? 10 : 1));
const chosen = new RegExp(process.env["FAULTS"] ?? ".");
/** Long runs have as many desks as a large clinic. */
const desks = given || isThorough ? 60 : 8;
const faults = allFaults.filter(
  ({ name, byNight }) => chosen.test(name) && (!byNight || given !== undefined || isThorough),
);
/** How fast a machine is decides nothing while somebody waits for the tests on it. */
const mostMsToHear = given === undefined ? Number.POSITIVE_INFINITY : 10_000;

it(`${desks} desks go on booking, and are told what is so, though ${faults.length} kinds of bad luck befall them ${rounds} times`, async () => {
  const clinic = await openBusyClinic();
  let number = 0;
  for (const fault of faults)
    for (let round = 0; round < rounds; round += 1) {
      await outlive(clinic, fault, number).catch((cause: unknown) => {
        const said = clinic.replicas.map(({ output }) => output()).join("\n");
        throw new Error(`When ${fault.name}, in round ${round + 1}: ${String(cause)}\n${said}`, { cause });
      });
      number += 1;
    }
  expect(number).toBe(faults.length * rounds);
}, 10_000_000);

async function outlive(clinic: BusyClinic, { name, befall }: Fault, number: number): Promise<void> {
  const load = startLoad(clinic, { round: number, desks });
  const ears = await Promise.all(clinic.replicas.map(({ url }) => openEar(url)));
  // Another moment of the work in each round.
  await load.books(desks / 2 + ((number * 7) % desks));
  const end = await befall(clinic);
  await load.answers(2 * desks);
  await end();
  const over = performance.now();
  const urls = clinic.replicas.map(({ url }) => url);
  await Promise.all(ears.filter(({ url }) => urls.includes(url)).map((ear) => ear.hears()));
  const msToHear = performance.now() - over;
  expect(msToHear).toBeLessThan(mostMsToHear);
  await load.books(desks);
  await load.stop();
  await Promise.all(ears.map((ear) => ear.leave()));
  await judgeLoad(clinic, load, number);
  if (given !== undefined)
    process.stderr.write(`${name}: ${answersOf(load)}; heard after ${Math.round(msToHear)} ms\n`);
}

/** How often each status was answered. */
const answersOf = ({ statuses }: SteadyLoad) =>
  [...new Set(statuses)]
    .map((status) => `${statuses.filter((each) => each === status).length} × ${status}`)
    .join(", ");
