import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Clinik } from "@clinikapi/sdk";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { bookVisits, type PlannedVisit, type VisitState } from "#client/once/book-visits.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { startSandbox } from "#sandbox/start-sandbox.ts";
import { startClinicWithHours } from "#testing/clinic-with-hours.ts";
import { databaseKinds, emptyDatabase, emptyPostgresUrl } from "#testing/databases.ts";
import { demo, deskFetch } from "#testing/sign-in.ts";
import { startReplica } from "#testing/start-replica.ts";

type Seat = { url: string; who: keyof typeof demo };

/** At whose desk, and at which server, the requests of a page are made. */
const seats = new AsyncLocalStorage<Seat>();
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 50));

beforeAll(() => {
  const send = globalThis.fetch;
  vi.stubGlobal("fetch", (address: string, init?: RequestInit) => {
    const seat = address.startsWith("/") ? seats.getStore() : undefined;
    return seat ? deskFetch(seat.url + address, init, demo[seat.who]) : send(address, init);
  });
});
afterAll(() => vi.unstubAllGlobals());

const dayMs = 86_400_000;
const minuteMs = 60_000;
const first = Date.parse("2031-03-04T16:00:00.000Z");

type People = { patientId: string; practitionerId: string };

/** A visit a week, each half an hour, with its key made up front. */
const weekly = (people: People, times: number, laterMinutes = 0): PlannedVisit[] =>
  Array.from({ length: times }, (_, week) => {
    const start = first + week * 7 * dayMs + laterMinutes * minuteMs;
    const time = {
      start: new Date(start).toISOString(),
      end: new Date(start + 30 * minuteMs).toISOString(),
    };
    return { key: randomUUID(), booking: { status: "booked", ...people, ...time } };
  });

/** Books what is left of a series, and tells how each visit of it ended. */
async function goOn(seat: Seat, visits: PlannedVisit[], ended: Map<string, VisitState>) {
  const left = visits.filter(({ key }) => ended.get(key)?.step !== "booked");
  const onStep = ({ key }: PlannedVisit, state: VisitState) => void ended.set(key, state);
  await seats.run(seat, () => bookVisits({ visits: left, onStep, untilNextLook: pause, goesOn: () => true }));
}

async function bookedOf(clinik: Clinik, patientId: string): Promise<Appointment[]> {
  const { data } = await clinik.appointments.search({ patientId, count: 100, sort: "start" });
  return data.data.filter(({ status }) => status === "booked");
}

async function databaseOf(kind: (typeof databaseKinds)[number]) {
  if (kind === "postgres") return { url: await emptyPostgresUrl() };
  const parent = await mkdtemp(join(tmpdir(), "frontdesk-series-"));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  return { folder: join(parent, "data") };
}

describe.each(databaseKinds)("a series whose server dies in the middle of it, on %s", (kind) => {
  it.each(["before-send#3", "after-send#3"])(
    "%s says which visits exist, and going on loses and doubles none",
    async (diesAt) => {
      const sandboxDatabase = await emptyDatabase("pglite");
      const settings = { port: 0, searchLagMs: 150, rateLimit: 1_000_000, patients: 0, control: true };
      const sandbox = await startSandbox({ database: sandboxDatabase, ...settings });
      onTestFinished(async () => {
        await sandbox.close();
        await sandboxDatabase.close();
      });
      const clinik = new Clinik("clk_test_sandbox", { baseUrl: sandbox.url });
      const patientId = (await clinik.patients.create({ firstName: "Ada", lastName: "Test" })).data.id;
      const practitioner = await clinik.practitioners.create({ firstName: "Iris", lastName: "Test" });
      const visits = weekly({ patientId, practitionerId: practitioner.data.id }, 5);
      const ended = new Map<string, VisitState>();
      const shared = { records: sandbox.url, database: await databaseOf(kind) };

      const dying = await startReplica({ ...shared, diesAt });
      await goOn({ url: dying.url, who: "receptionist" }, visits, ended);
      await dying.died;
      expect(visits.map(({ key }) => ended.get(key)?.step)).toEqual([
        "booked",
        "booked",
        "not-booked",
        undefined,
        undefined,
      ]);
      expect(ended.get(visits[2]?.key ?? "")).toMatchObject({ ending: { isKnown: false } });

      const next = await startReplica(shared);
      await goOn({ url: next.url, who: "receptionist" }, visits, ended);
      expect(visits.map(({ key }) => ended.get(key)?.step)).toEqual(visits.map(() => "booked"));
      const starts = visits.map(({ booking }) => booking.start);
      await expect
        .poll(async () => (await bookedOf(clinik, patientId)).map(({ start }) => start))
        .toEqual(starts);
    },
  );
});

/** Books a whole series; a visit whose time somebody else has just taken is moved to the nearest free one. */
async function bookAll(seat: Seat, planned: PlannedVisit[]): Promise<number> {
  let visits = planned;
  let moves = 0;
  const ended = new Map<string, VisitState>();
  while (visits.some(({ key }) => ended.get(key)?.step !== "booked")) {
    await goOn(seat, visits, ended);
    moves += [...ended.values()].filter(({ step }) => step === "not-booked").length;
    visits = visits.map((visit) => moveIfTaken(visit, ended.get(visit.key)));
  }
  return moves;
}

function moveIfTaken(visit: PlannedVisit, state: VisitState | undefined): PlannedVisit {
  if (state?.step !== "not-booked") return visit;
  const [free] = state.ending.problem?.alternatives ?? [];
  if (state.ending.kind !== "time-taken" || !free) throw new Error(state.ending.kind);
  return { ...visit, booking: { ...visit.booking, start: free.start, end: free.end } };
}

describe.each(databaseKinds)("a clinician's and a receptionist's series at once, on %s", (kind) => {
  it("end in one practitioner's calendar without overlap, and each has all of its visits", async () => {
    const { clinic, clinik, addPatient, addPractitioner } = await startClinicWithHours({
      kind,
      furtherReplicas: kind === "postgres" ? 2 : 0,
    });
    // The demo clinician is the first practitioner that there is.
    const practitionerId = await addPractitioner("Lima");
    const patientIds = [await addPatient("One"), await addPatient("Two"), await addPatient("Three")];
    const staff = ["clinician", "receptionist", "clinician"] as const;
    const moves = await Promise.all(
      patientIds.map((patientId, index) =>
        bookAll(
          { url: clinic.urls[index % clinic.urls.length] ?? "", who: staff[index] ?? "receptionist" },
          weekly({ patientId, practitionerId }, 6, index * 10),
        ),
      ),
    );
    const booked = (await Promise.all(patientIds.map((id) => bookedOf(clinik, id)))).flat();
    expect(booked).toHaveLength(18);
    const times = booked
      .map(({ start = "", end = "" }) => ({ start: Date.parse(start), end: Date.parse(end) }))
      .sort((a, b) => a.start - b.start);
    for (const [index, time] of times.slice(1).entries())
      expect(time.start).toBeGreaterThanOrEqual(times[index]?.end ?? 0);
    // All three want overlapping times: two of them have to give way each week.
    expect(moves.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(12);
  });
});
