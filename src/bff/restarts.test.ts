import { randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { expect, it, onTestFinished } from "vitest";
import { everyPage } from "#bff/records/every-page.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { BookingState } from "#contract/booking-state.ts";
import { startSandbox } from "#sandbox/start-sandbox.ts";
import { emptyDatabase } from "#testing/databases.ts";
import { hearEvents } from "#testing/hear-events.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { startPostgres } from "#testing/start-postgres.ts";
import { type Replica, startReplica } from "#testing/start-replica.ts";
import { tries } from "#testing/thorough.ts";
import { waitFor, waitUntil } from "#testing/wait.ts";

/** How often the database, and then a replica, restarts; by night more often than in a run that somebody waits for. */
const restarts = Number(process.env["FRONTDESK_RESTARTS"] ?? tries(2, 30));
const bookingsAtOnce = 60;
const mostMsToHear = 10_000;

const idsOf = (made: { data: { id: string } }[]) => made.map(({ data }) => data.id);

type Clinic = Awaited<ReturnType<typeof openClinic>>;

async function openClinic() {
  const database = await emptyDatabase("pglite");
  const settings = { database, port: 0, searchLagMs: 0, rateLimit: 1_000_000, patients: 0, control: true };
  const sandbox = await startSandbox(settings);
  const postgres = await startPostgres();
  onTestFinished(async () => {
    await postgres.stop();
    await sandbox.close();
    await database.close();
  });
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: sandbox.url });
  const four = ["Test", "Probe", "Trial", "Case"].map((lastName) => ({ firstName: "Ada", lastName }));
  const patientIds = idsOf(await Promise.all(four.map((each) => clinik.patients.create(each))));
  const practitionerIds = idsOf(await Promise.all(four.map((each) => clinik.practitioners.create(each))));
  // The records answer all the time, if slowly on a busy machine: what comes late would have to be looked for once more.
  const requestMs = 5000;
  const start = () => startReplica({ records: sandbox.url, database: { url: postgres.url }, requestMs });
  const replicas = await Promise.all([start(), start()]);
  return { clinik, postgres, patientIds, practitionerIds, replicas, start };
}

const day = (round: number) => Date.UTC(2031, 0, 1 + round);

/** Sixty bookings of a day for forty times, so that some want what others get. */
function wishesFor({ patientIds, practitionerIds }: Clinic, round: number) {
  return Array.from({ length: bookingsAtOnce }, (_, i) => {
    const start = day(round) + (i % 40) * 1_800_000;
    const booking = {
      status: "booked",
      patientId: patientIds[i % 3],
      practitionerId: practitionerIds[i % 4],
      start: new Date(start).toISOString(),
      end: new Date(start + 1_800_000).toISOString(),
    };
    const key = randomUUID();
    return { key, booking: { ...booking, comment: key } };
  });
}

type Wish = ReturnType<typeof wishesFor>[number];

const send = ({ url }: Replica, { key, booking }: Wish) =>
  deskFetch(`${url}/api/appointments`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(booking),
  });

/** What people at the desks were told: the keys whose booking was answered with 201. */
async function bookAll({ replicas }: Clinic, wishes: Wish[]): Promise<Set<string>> {
  const told = new Set<string>();
  const statuses = await Promise.all(
    wishes.map(async (wish, i) => {
      const answer = await send(replicas[i % replicas.length] as Replica, wish).catch(() => undefined);
      if (answer?.status === 201) told.add(wish.key);
      return answer?.status;
    }),
  );
  expect(statuses).not.toContain(500);
  return told;
}

/** Waits until nobody has to wait any more, and answers what became of each key as far as the server knows of it. */
async function settle({ replicas: [replica] }: Clinic, wishes: Wish[]): Promise<Map<string, string>> {
  const states = new Map<string, string>();
  for (const { key } of wishes)
    await waitFor(async () => {
      const answer = await deskFetch(`${replica?.url}/api/bookings/${key}`);
      expect([200, 404]).toContain(answer.status);
      const state = answer.ok ? ((await answer.json()) as BookingState).state : "none";
      expect(state).not.toBe("confirming");
      states.set(key, state);
    });
  return states;
}

const storedIn = async ({ clinik }: Clinic) =>
  (await everyPage((page) => clinik.appointments.search(page))) as Appointment[];

/** Waits until some of the round's bookings are made, another number in each round, and others are not. */
const reachMiddle = (clinic: Clinic, round: number, before: number) =>
  waitUntil(async () => (await storedIn(clinic)).length >= before + ((round * 7) % 30), { interval: 20 });

const overlap = (one: Appointment, other: Appointment) =>
  one.id < other.id &&
  (one.practitionerId === other.practitionerId || one.patientId === other.patientId) &&
  Date.parse(one.start ?? "") < Date.parse(other.end ?? "") &&
  Date.parse(other.start ?? "") < Date.parse(one.end ?? "");

type Round = { round: number; wishes: Wish[]; told: Set<string> };

/** Told booked is exactly one, else at most one, and no two of them overlap. */
async function judge(clinic: Clinic, { told, round, wishes }: Round) {
  const states = await settle(clinic, wishes);
  const stateOf = ({ key }: Wish) => states.get(key);
  expect(wishes.filter((wish) => told.has(wish.key) && stateOf(wish) !== "booked")).toEqual([]);
  const [from, to] = [day(round), day(round + 1)].map((at) => new Date(at).toISOString()) as [string, string];
  // What is found to be one too many is cancelled a moment later.
  await waitFor(async () => {
    const stored = await storedIn(clinic);
    const made = stored.filter(
      ({ start = "", status }) => start >= from && start < to && status === "booked",
    );
    const countOf = ({ key }: Wish) => made.filter(({ comment }) => comment === key).length;
    expect(wishes.map(countOf)).toEqual(wishes.map((wish) => (stateOf(wish) === "booked" ? 1 : 0)));
    expect(made.filter((one) => made.some((other) => overlap(one, other)))).toEqual([]);
    expect(made.length).toBeGreaterThan(0);
  });
}

const isAlive = ({ url }: Replica) =>
  fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

it(`the database restarts ${restarts} times under ${bookingsAtOnce} bookings, and every booking is what its desk was told`, async () => {
  const clinic = await openClinic();
  for (let round = 0; round < restarts; round += 1) {
    const heard = await Promise.all(clinic.replicas.map(({ url }) => hearEvents(url)));
    const wishes = wishesFor(clinic, round);
    const before = (await storedIn(clinic)).length;
    const booking = bookAll(clinic, wishes);
    await reachMiddle(clinic, round, before);
    await clinic.postgres.restart();
    const back = performance.now();
    await waitFor(() => expect(heard.map((each) => each().includes("event: resync"))).toEqual([true, true]));
    expect(performance.now() - back).toBeLessThan(mostMsToHear);
    const told = await booking;
    await judge(clinic, { told, round, wishes });
    expect(await Promise.all(clinic.replicas.map(isAlive))).toEqual([true, true]);
  }
}, 3_600_000);

it(`a replica is killed ${restarts} times under ${bookingsAtOnce} bookings, and every booking is what its desk was told`, async () => {
  const clinic = await openClinic();
  for (let round = 0; round < restarts; round += 1) {
    const wishes = wishesFor(clinic, round);
    const before = (await storedIn(clinic)).length;
    const booking = bookAll(clinic, wishes);
    const [victim, survivor] = clinic.replicas;
    await reachMiddle(clinic, round, before);
    await victim.kill();
    const gone = performance.now();
    // A browser comes back by itself, to whoever answers then.
    const heard = await hearEvents(survivor.url, { "last-event-id": "1" });
    await waitUntil(() => heard().includes("event: resync"));
    expect(performance.now() - gone).toBeLessThan(mostMsToHear);
    const told = await booking;
    clinic.replicas = [survivor, await clinic.start()];
    await judge(clinic, { told, round, wishes });
    expect(await Promise.all(clinic.replicas.map(isAlive))).toEqual([true, true]);
  }
}, 3_600_000);
