import { createHmac, randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { describe, expect, it, onTestFinished } from "vitest";
import type { AppointmentList } from "#contract/appointment-view.ts";
import type { Problem } from "#contract/problem.ts";
import { databaseKinds } from "#testing/databases.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { startClinic } from "#testing/start-clinic.ts";
import { waitUntil } from "#testing/wait.ts";

const secret = "whsec_of_a_test";
const start = "2031-03-04T10:00:00.000Z";
const end = "2031-03-04T10:30:00.000Z";

async function openClinic(kind: (typeof databaseKinds)[number]) {
  const clinic = await startClinic({ kind, searchLagMs: 3_600_000, patients: 0, webhookSecret: secret });
  onTestFinished(() => clinic.close());
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  const patient = await clinik.patients.create({ firstName: "Ada", lastName: "Test" });
  const practitioner = await clinik.practitioners.create({ firstName: "Iris", lastName: "Test" });
  const people = { patientId: patient.data.id, practitionerId: practitioner.data.id };
  return { clinic, clinik, booking: { status: "booked" as const, ...people, start, end } };
}

async function onScreen(url: string) {
  const response = await deskFetch(
    `${url}/api/appointments?from=2031-03-04T00:00:00.000Z&to=2031-03-05T00:00:00.000Z`,
  );
  return ((await response.json()) as AppointmentList).appointments.map(({ id, status }) => ({ id, status }));
}

const book = (url: string, booking: object) =>
  deskFetch(`${url}/api/appointments`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify(booking),
  });

type Signing = { secret?: string; seconds?: number };

function deliver(
  url: string,
  delivery: object,
  { secret: with_ = secret, seconds = Date.now() / 1000 }: Signing = {},
) {
  const body = JSON.stringify(delivery);
  const t = Math.floor(seconds);
  const v1 = createHmac("sha256", with_).update(`${t}.${body}`).digest("hex");
  return fetch(`${url}/api/webhooks/clinikapi`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-clinik-signature-v2": `t=${t},v1=${v1}` },
    body,
  });
}

const deliveryOf = (resourceId: string, environment = "test") => ({
  id: randomUUID(),
  event: "appointment.created",
  timestamp: new Date().toISOString(),
  data: { resourceType: "Appointment", resourceId, action: "created", tenantId: "clinic", environment },
});

describe.each(databaseKinds)("what is booked outside Frontdesk, on %s", (kind) => {
  it("is on the screen and cannot be booked over, though search will not show it for an hour", async () => {
    const { clinic, clinik, booking } = await openClinic(kind);
    const { data } = await clinik.appointments.create(booking);
    await waitUntil(async () => (await onScreen(clinic.url)).length > 0);
    expect(await onScreen(clinic.url)).toEqual([{ id: data.id, status: "booked" }]);
    expect((await book(clinic.url, booking)).status).toBe(409);
  });

  it("leaves its time when it is cancelled outside, and the screen when it is deleted", async () => {
    const { clinic, clinik, booking } = await openClinic(kind);
    const { data } = await clinik.appointments.create(booking);
    await waitUntil(async () => (await onScreen(clinic.url)).length > 0);
    await clinik.appointments.update(data.id, { status: "cancelled" });
    await waitUntil(async () => (await onScreen(clinic.url))[0]?.status === "cancelled");
    expect((await book(clinic.url, booking)).status).toBe(201);
    await clinik.appointments.delete(data.id);
    await waitUntil(async () => (await onScreen(clinic.url)).every(({ id }) => id !== data.id));
  });
});

describe("a delivery", () => {
  it.each([
    ["signed with another secret", { secret: "a guess" }],
    ["of six minutes ago", { seconds: Date.now() / 1000 - 360 }],
    ["of the future", { seconds: Date.now() / 1000 + 360 }],
  ])("%s is refused", async (_, signing) => {
    const { clinic } = await openClinic("pglite");
    const response = await deliver(clinic.url, deliveryOf("appt_1"), signing);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: "invalid-signature" });
  });

  it("is carried out once, however often it comes", async () => {
    const { clinic, clinik, booking } = await openClinic("pglite");
    const { data } = await clinik.appointments.create(booking);
    await waitUntil(async () => (await onScreen(clinic.url)).length > 0);
    const reads = () => readsOf(clinic.sandboxUrl);
    const before = await reads();
    const delivery = deliveryOf(data.id);
    const answers = await Promise.all([1, 2, 3].map(() => deliver(clinic.url, delivery)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect((await reads()) - before).toBe(1);
  });

  it("of another environment, or about what Frontdesk itself just booked, costs no call", async () => {
    const { clinic, clinik, booking } = await openClinic("pglite");
    const outside = await clinik.appointments.create(booking);
    await waitUntil(async () => (await onScreen(clinic.url)).length > 0);
    const before = await readsOf(clinic.sandboxUrl);
    expect((await deliver(clinic.url, deliveryOf(outside.data.id, "live"))).status).toBe(204);
    const later = { ...booking, start: "2031-03-04T12:00:00.000Z", end: "2031-03-04T12:30:00.000Z" };
    const { appointment } = (await (await book(clinic.url, later)).json()) as { appointment: { id: string } };
    expect((await deliver(clinic.url, deliveryOf(appointment.id))).status).toBe(204);
    expect(await readsOf(clinic.sandboxUrl)).toBe(before);
  });
});

/** How often the sandbox was asked for one appointment by its id. */
async function readsOf(sandboxUrl: string): Promise<number> {
  const response = await fetch(`${sandboxUrl}/sandbox/requests`);
  const { routes } = (await response.json()) as { routes: Record<string, number> };
  return routes["GET /v1/appointments/{id}"] ?? 0;
}

it("a delivery of an id that leads elsewhere, or that cannot be kept, is refused for what is wrong with it", async () => {
  const { clinic } = await openClinic("pglite");
  for (const wrong of [deliveryOf("."), deliveryOf(".."), { ...deliveryOf("apt_1"), id: "a\0b" }]) {
    const answer = await deliver(clinic.url, wrong);
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as Problem).errors).toHaveLength(1);
  }
});
