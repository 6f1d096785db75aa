import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Clinik } from "@clinikapi/sdk";
import { describe, expect, it, onTestFinished } from "vitest";
import type { BookingState } from "#contract/booking-state.ts";
import { startSandbox } from "#sandbox/start-sandbox.ts";
import { databaseKinds, emptyDatabase, emptyPostgresUrl } from "#testing/databases.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { startReplica } from "#testing/start-replica.ts";
import { isThorough } from "#testing/thorough.ts";
import { waitUntil } from "#testing/wait.ts";

const steps = [
  "before-claim",
  "after-claim",
  "before-send",
  "after-send",
  "before-settle",
  "after-settle",
] as const;

async function startRecords() {
  const database = await emptyDatabase("pglite");
  const settings = { database, port: 0, searchLagMs: 150, rateLimit: 1_000_000, patients: 0, control: true };
  const sandbox = await startSandbox(settings);
  onTestFinished(async () => {
    await sandbox.close();
    await database.close();
  });
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: sandbox.url });
  const patient = await clinik.patients.create({ firstName: "Ada", lastName: "Test" });
  const practitioner = await clinik.practitioners.create({ firstName: "Iris", lastName: "Test" });
  const other = await clinik.practitioners.create({ firstName: "Juan", lastName: "Test" });
  return {
    records: sandbox.url,
    clinik,
    booking: {
      status: "booked",
      patientId: patient.data.id,
      practitionerId: practitioner.data.id,
      start: "2031-03-04T10:00:00.000Z",
      end: "2031-03-04T10:30:00.000Z",
    },
    otherPractitionerId: other.data.id,
  };
}

async function databaseOf(kind: (typeof databaseKinds)[number]) {
  if (kind === "postgres") return { url: await emptyPostgresUrl() };
  const parent = await mkdtemp(join(tmpdir(), "frontdesk-crash-"));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  return { folder: join(parent, "data") };
}

const send = (url: string, method: string, key: string, body: unknown) =>
  deskFetch(url, {
    method,
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(body),
  });

async function settled(url: string, key: string): Promise<BookingState> {
  return waitUntil(
    async () => {
      const response = await deskFetch(`${url}/api/bookings/${key}`);
      const state = response.ok ? ((await response.json()) as BookingState) : undefined;
      return state && state.state !== "confirming" ? state : undefined;
    },
    { interval: 50 },
  );
}

// Where a process died is the same to both databases; one that lives in the process is another thing to open again.
const stepsOn = { postgres: steps, pglite: isThorough ? steps : (["after-claim", "after-send"] as const) };
const moveStepsOn = {
  postgres: isThorough ? steps : (["after-claim", "after-send"] as const),
  pglite: isThorough ? steps : (["after-send"] as const),
};
// Before it is claimed nobody knows of it but whoever asked.
const ofTransfer = [...steps.slice(1), "before-send#2", "after-send#2"];
const transferStepsOn = {
  postgres: isThorough ? ofTransfer : ["before-send#2", "after-send#2"],
  pglite: isThorough ? ofTransfer : ["after-send#2"],
};

/** A booked appointment that was made at a server which goes on. */
async function startBooked(kind: (typeof databaseKinds)[number]) {
  const started = await startRecords();
  const { records, booking } = started;
  const database = await databaseOf(kind);
  const healthy = await startReplica({ records, database: await databaseOf("postgres") });
  const made = await send(`${healthy.url}/api/appointments`, "POST", randomUUID(), booking);
  const { appointment } = (await made.json()) as Extract<BookingState, { state: "booked" }>;
  return { ...started, database, path: `/api/appointments/${appointment.id}`, id: appointment.id };
}

describe.each(databaseKinds)("a server that dies in the middle of its work, on %s", (kind) => {
  it.each(stepsOn[kind])(
    "%s of a booking leaves exactly one appointment once the person has tried again",
    async (step) => {
      const { records, clinik, booking } = await startRecords();
      const database = await databaseOf(kind);
      const first = await startReplica({ records, database, diesAt: step });
      const key = randomUUID();
      await expect(send(`${first.url}/api/appointments`, "POST", key, booking)).rejects.toThrow(
        "fetch failed",
      );
      await first.died;
      const second = await startReplica({ records, database });
      const answer = await send(`${second.url}/api/appointments`, "POST", key, booking);
      expect([201, 202]).toContain(answer.status);
      const state = await settled(second.url, key);
      const id = state.state === "booked" ? state.appointment.id : "a booked appointment";
      await expect
        .poll(async () =>
          (await clinik.appointments.search({ patientId: booking.patientId })).data.data.map((one) => one.id),
        )
        .toEqual([id]);
    },
  );

  it.each(moveStepsOn[kind])(
    "%s of a move leaves the one appointment at its new time once the person has tried again",
    async (step) => {
      const { records, clinik, booking, database, path, id } = await startBooked(kind);
      const first = await startReplica({ records, database, diesAt: step });
      const key = randomUUID();
      const change = { start: "2031-03-04T11:00:00.000Z", end: "2031-03-04T11:45:00.000Z" };
      const moved = send(`${first.url}${path}`, "PATCH", key, change);
      await expect(moved).rejects.toThrow("fetch failed");
      await first.died;
      const second = await startReplica({ records, database });
      const answer = await send(`${second.url}${path}`, "PATCH", key, change);
      expect([200, 202]).toContain(answer.status);
      expect(await settled(second.url, key)).toMatchObject({ state: "booked", appointment: { id } });
      await expect
        .poll(async () => (await clinik.appointments.search({ patientId: booking.patientId })).data.data)
        .toMatchObject([{ id, ...change, status: "booked" }]);
    },
  );

  it.each(transferStepsOn[kind])(
    "%s of a move to another practitioner leaves the one appointment there, though nobody tries again",
    async (step) => {
      const { records, clinik, booking, otherPractitionerId, database, path } = await startBooked(kind);
      const first = await startReplica({ records, database, diesAt: step });
      const key = randomUUID();
      const change = { practitionerId: otherPractitionerId };
      const moved = send(`${first.url}${path}`, "PATCH", key, change);
      await expect(moved).rejects.toThrow("fetch failed");
      await first.died;
      const second = await startReplica({ records, database });
      const state = await settled(second.url, key);
      const newId = state.state === "booked" ? state.appointment.id : "a booked appointment";
      await expect
        .poll(async () => {
          const { data } = await clinik.appointments.search({ patientId: booking.patientId });
          return new Set(data.data.map((one) => `${one.id === newId} ${one.practitionerId} ${one.status}`));
        })
        .toEqual(
          new Set([`false ${booking.practitionerId} cancelled`, `true ${otherPractitionerId} booked`]),
        );
    },
  );
});
