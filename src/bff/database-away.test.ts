import { randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { expect, it, onTestFinished } from "vitest";
import { startSandbox } from "#sandbox/start-sandbox.ts";
import { startDatabaseProxy } from "#testing/database-proxy.ts";
import { emptyDatabase, emptyPostgresUrl } from "#testing/databases.ts";
import { hearEvents } from "#testing/hear-events.ts";
import { demo, signIn } from "#testing/sign-in.ts";
import { startReplica } from "#testing/start-replica.ts";
import { waitUntil } from "#testing/wait.ts";
import { routeTable } from "./http/table/route-table.ts";

async function startDesk() {
  const database = await emptyDatabase("pglite");
  const settings = { database, port: 0, searchLagMs: 0, rateLimit: 1_000_000, patients: 0, control: true };
  const sandbox = await startSandbox(settings);
  const proxy = await startDatabaseProxy(await emptyPostgresUrl());
  onTestFinished(async () => {
    await proxy.close();
    await sandbox.close();
    await database.close();
  });
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: sandbox.url });
  const patient = await clinik.patients.create({ firstName: "Ada", lastName: "Test" });
  const practitioner = await clinik.practitioners.create({ firstName: "Iris", lastName: "Test" });
  const people = { patientId: patient.data.id, practitionerId: practitioner.data.id };
  const replica = await startReplica({ records: sandbox.url, database: { url: proxy.url } });
  const isAlive = watch(replica.died);
  return { proxy, people, replica, isAlive, cookie: await signIn(replica.url, demo.receptionist) };
}

function watch(died: Promise<unknown>): () => boolean {
  let isAlive = true;
  void died.then(() => (isAlive = false));
  return () => isAlive;
}

type Desk = Awaited<ReturnType<typeof startDesk>>;

/** Books the hour of that number. */
function book({ replica, cookie, people }: Desk, hour: number) {
  const start = Date.UTC(2031, 2, 4) + hour * 3_600_000;
  const time = { start: new Date(start).toISOString(), end: new Date(start + 1_800_000).toISOString() };
  return fetch(`${replica.url}/api/appointments`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID(), cookie },
    body: JSON.stringify({ status: "booked", ...people, ...time }),
  });
}

/** What each route answers whoever asks without a body. */
const statusesOf = (url: string, cookie: string) =>
  Promise.all(
    Object.keys(routeTable).map(async (route) => {
      const [method, path = ""] = route.split(" ");
      return (await fetch(url + path.replace(":key", randomUUID()), { method, headers: { cookie } })).status;
    }),
  );

it("while the database is away people are told when to come back, and afterwards everything is as before", async () => {
  const desk = await startDesk();
  const { proxy, replica, cookie, isAlive } = desk;
  expect((await book(desk, 0)).status).toBe(201);
  const heard = await hearEvents(replica.url);
  proxy.shut();
  const refused = await fetch(`${replica.url}/api/practitioners`, { headers: { cookie } });
  expect([refused.status, refused.headers.get("content-type")]).toEqual([503, "application/problem+json"]);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ code: "unavailable", status: 503 });
  const unbooked = await book(desk, 1);
  expect([unbooked.status, unbooked.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await statusesOf(replica.url, cookie)).not.toContain(500);
  const signingIn = await fetch(`${replica.url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(demo.receptionist),
  });
  expect(signingIn.status).toBe(503);
  expect((await fetch(`${replica.url}/readyz`)).status).toBe(503);
  expect(await (await fetch(`${replica.url}/metrics`)).text()).toContain('status="503"');
  expect(isAlive() || replica.output()).toBe(true);
  proxy.open();
  await waitUntil(() => heard().includes("event: resync"));
  expect((await book(desk, 1)).status).toBe(201);
  await waitUntil(() => heard().includes("event: appointments"));
});
