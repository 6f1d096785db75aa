import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { Clinik } from "@clinikapi/sdk";
import type { Database } from "#lib/database/database.ts";
import { openPostgres } from "#lib/database/postgres.ts";
import { startSandbox } from "#sandbox/start-sandbox.ts";
import { buildProject } from "../src/commands/build-project.ts";
import { startPostgres } from "../src/testing/start-postgres.ts";
import { startServer } from "./start-server.ts";

// What 20 desks at work cost of ClinikAPI's rate limit: each shows the day, hears of changes and reads it again, and
// books every few seconds, through three servers that share one PostgreSQL. Search lags by ten seconds, as at ClinikAPI.

const desks = 20;
const replicas = 3;
const day = "2031-03-04";
const say = (line: string) => process.stdout.write(`${line}\n`);

type Run = { name: string; rateLimit: number; bookingsPerDesk: number; thinkMs: number };

const runs: Run[] = [
  { name: "1000 calls a minute", rateLimit: 1000, bookingsPerDesk: 6, thinkMs: 8000 },
  { name: "100 calls a minute (the free plan)", rateLimit: 100, bookingsPerDesk: 5, thinkMs: 12_000 },
];

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

type Desk = { url: string; cookie: string };

/** A screen: it shows the day, and reads it again whenever it hears of a change. */
async function watchDay({ url, cookie }: Desk, leaving: AbortSignal): Promise<void> {
  const read = () =>
    fetch(`${url}/api/appointments?from=${day}T06:00:00Z&to=${day}T23:59:00Z`, {
      signal: leaving,
      headers: { cookie },
    }).then((answer) => answer.arrayBuffer());
  await read();
  const events = await fetch(`${url}/api/events`, { signal: leaving, headers: { cookie } });
  for await (const chunk of events.body ?? []) {
    if (Buffer.from(chunk).toString().includes("event:")) await read();
  }
}

/** A booking until it is settled: its last state. */
async function book({ url, cookie }: Desk, booking: object): Promise<string> {
  const key = randomUUID();
  const answer = await fetch(`${url}/api/appointments`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key, cookie },
    body: JSON.stringify(booking),
  });
  let { state = `${answer.status}` } = (await answer.json()) as { state?: string };
  while (state === "confirming") {
    await wait(1000);
    const asked = await fetch(`${url}/api/bookings/${key}`, { headers: { cookie } });
    ({ state = "?" } = (await asked.json()) as { state?: string });
  }
  return state;
}

async function measure({ name, rateLimit, bookingsPerDesk, thinkMs }: Run): Promise<void> {
  const server = await startPostgres();
  const database = openPostgres(server.url);
  const { patientIds, practitionerIds } = await makePeople(database);
  const sandbox = await startSandbox({ ...sandboxOf(database), rateLimit });
  const servers = await Promise.all(
    Array.from({ length: replicas }, () => startServer(sandbox.url, server.url)),
  );
  const leaving = new AbortController();
  const deskOf = (desk: number) => servers[desk % replicas] ?? { url: "", cookie: "" };
  for (let desk = 0; desk < desks; desk += 1)
    void watchDay(deskOf(desk), leaving.signal).catch(() => undefined);
  await wait(2000);
  const before = await countCalls(sandbox.url);
  const outcomes = await Promise.all(
    Array.from({ length: desks }, async (_, desk) => {
      const states: string[] = [];
      for (let turn = 0; turn < bookingsPerDesk; turn += 1) {
        await wait(thinkMs * (0.5 + ((desk * 7 + turn * 3) % 10) / 10));
        const hour = String(14 + turn).padStart(2, "0");
        states.push(
          await book(deskOf(desk), {
            status: "booked",
            patientId: patientIds[desk],
            practitionerId: practitionerIds[desk],
            start: `${day}T${hour}:00:00Z`,
            end: `${day}T${hour}:30:00Z`,
          }),
        );
      }
      return states;
    }),
  );
  report(name, outcomes.flat(), since(before, await countCalls(sandbox.url)));
  leaving.abort();
  await Promise.all(servers.map((one) => one.stop()));
  await sandbox.close();
  await database.close();
  await server.stop();
}

type Calls = Record<string, number>;

async function countCalls(sandboxUrl: string): Promise<Calls> {
  return ((await (await fetch(`${sandboxUrl}/sandbox/requests`)).json()) as { routes: Calls }).routes;
}

const since = (before: Calls, after: Calls): Calls =>
  Object.fromEntries(Object.entries(after).map(([route, count]) => [route, count - (before[route] ?? 0)]));

function report(name: string, states: string[], calls: Calls): void {
  const booked = states.filter((state) => state === "booked").length;
  const total = Object.values(calls).reduce((sum, count) => sum + count, 0);
  say(`${desks} desks, ${replicas} servers, ${name}`);
  say(`  booked                   ${booked} of ${states.length}`);
  for (const [route, count] of Object.entries(calls)) say(`  ${String(count).padStart(6)}  ${route}`);
  say(`  calls for each booking   ${(total / states.length).toFixed(2)}\n`);
}

/** People without working hours, made before the minute that is measured. */
async function makePeople(database: Database) {
  const sandbox = await startSandbox({ ...sandboxOf(database), searchLagMs: 0, rateLimit: 1_000_000 });
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: sandbox.url });
  const names = Array.from({ length: desks }, (_, i) => ({ firstName: `Desk ${i}`, lastName: "Bench" }));
  const patients = await Promise.all(names.map((name) => clinik.patients.create(name)));
  const practitioners = await Promise.all(
    names.map((name) => clinik.practitioners.create({ ...name, active: true })),
  );
  await sandbox.close();
  return {
    patientIds: patients.map(({ data }) => data.id),
    practitionerIds: practitioners.map(({ data }) => data.id),
  };
}

const sandboxOf = (database: Database) => ({
  database,
  port: 0,
  searchLagMs: 10_000,
  patients: 0,
  control: true,
});

await (await buildProject(join(import.meta.dirname, ".."))).server;
for (const run of runs) await measure(run);
