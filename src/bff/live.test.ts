import { randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { describe, expect, it, onTestFinished } from "vitest";
import type { AppointmentList } from "#contract/appointment-view.ts";
import type { BookingState } from "#contract/booking-state.ts";
import { databaseKinds } from "#testing/databases.ts";
import { hearEvents } from "#testing/hear-events.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { startClinic } from "#testing/start-clinic.ts";
import { waitUntil } from "#testing/wait.ts";

const day = "from=2031-03-04T00:00:00.000Z&to=2031-03-05T00:00:00.000Z";

async function openClinic(kind: (typeof databaseKinds)[number]) {
  const furtherReplicas = kind === "postgres" ? 2 : 0;
  const clinic = await startClinic({ kind, searchLagMs: 10_000, patients: 0, furtherReplicas });
  onTestFinished(() => clinic.close());
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  const patient = await clinik.patients.create({ firstName: "Ada", lastName: "Test" });
  const practitioner = await clinik.practitioners.create({ firstName: "Iris", lastName: "Test" });
  const booking = {
    status: "booked",
    patientId: patient.data.id,
    practitionerId: practitioner.data.id,
    start: "2031-03-04T10:00:00.000Z",
    end: "2031-03-04T10:30:00.000Z",
  };
  const [desk = clinic.url, screen = clinic.url] = clinic.urls;
  return { clinic, clinik, booking, desk, screen };
}

async function send(method: string, url: string, body: unknown) {
  const response = await deskFetch(url, {
    method,
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify(body),
  });
  return { status: response.status, state: (await response.json()) as BookingState };
}

const appointmentsOn = async (url: string) =>
  ((await (await deskFetch(`${url}/api/appointments?${day}`)).json()) as AppointmentList).appointments;

describe.each(databaseKinds)("other screens, on %s", (kind) => {
  it("show a booking as soon as they hear of it, although search shows it ten seconds later", async () => {
    const { booking, desk, screen } = await openClinic(kind);
    const heard = await hearEvents(screen);
    expect(await appointmentsOn(screen)).toEqual([]);
    const { status, state } = await send("POST", `${desk}/api/appointments`, booking);
    expect(status).toBe(201);
    await waitUntil(() => heard().includes("event: appointments"));
    const shown = await appointmentsOn(screen);
    expect(shown).toEqual([state.state === "booked" && state.appointment]);
  });

  it("show a move to another day at once, on both days", async () => {
    const { booking, desk, screen } = await openClinic(kind);
    const { state } = await send("POST", `${desk}/api/appointments`, booking);
    const id = state.state === "booked" ? state.appointment.id : "";
    await waitUntil(async () => (await appointmentsOn(screen)).length === 1);
    const moved = await send("PATCH", `${desk}/api/appointments/${id}`, {
      start: "2031-03-06T10:00:00.000Z",
    });
    expect(moved.state).toMatchObject({ appointment: { end: "2031-03-06T10:30:00.000Z" } });
    expect(await appointmentsOn(screen)).toEqual([]);
  });

  it("are told to read everything again when they come back after a while", async () => {
    const { screen } = await openClinic(kind);
    const heard = await hearEvents(screen, { "last-event-id": "7" });
    await waitUntil(() => heard().includes("event: resync"));
    expect(heard()).toContain("event: resync");
  });
});

describe.each(databaseKinds)("a cancelled appointment, on %s", (kind) => {
  it("leaves its time to the next person at once, although search still shows it booked", async () => {
    const { booking, desk, screen } = await openClinic(kind);
    const { state } = await send("POST", `${desk}/api/appointments`, booking);
    const id = state.state === "booked" ? state.appointment.id : "";
    const cancel = { status: "cancelled", cancelationReason: "Feels better" };
    expect((await send("PATCH", `${screen}/api/appointments/${id}`, cancel)).status).toBe(200);
    expect((await send("POST", `${screen}/api/appointments`, booking)).status).toBe(201);
  });

  it("cannot be changed in a way that its life cycle does not know", async () => {
    const { booking, desk } = await openClinic(kind);
    const { state } = await send("POST", `${desk}/api/appointments`, booking);
    const id = state.state === "booked" ? state.appointment.id : "";
    await send("PATCH", `${desk}/api/appointments/${id}`, { status: "cancelled" });
    const { status, state: problem } = await send("PATCH", `${desk}/api/appointments/${id}`, {
      status: "arrived",
    });
    expect(status).toBe(422);
    expect(problem).toMatchObject({ errors: [{ field: "status", message: "cannot follow cancelled" }] });
  });
});
