import { randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { demo, deskFetch, signIn } from "#testing/sign-in.ts";
import { type Clinic, startClinic } from "#testing/start-clinic.ts";
import { unservedApp } from "#testing/unserved-app.ts";
import { routeRules } from "./route-rules.ts";

const visitors = ["nobody", "receptionist", "clinician", "admin", "expired", "another site"] as const;
type Visitor = (typeof visitors)[number];

/** The status that each of {@link visitors} gets, in that order, and what is sent. */
type Row = { statuses: number[]; path?: () => string; body?: () => unknown };

const staffOnly = [401, 200, 200, 200, 401, 403];
const everybody = [200, 200, 200, 200, 200, 403];

let clinic: Clinic;
let patientId = "";
let practitionerId = "";
let appointment: AppointmentView;
let made = 0;

function time() {
  made += 1;
  const start = Date.parse("2031-05-05T00:00:00Z") + made * 3_600_000;
  return { start: new Date(start).toISOString(), end: new Date(start + 1_800_000).toISOString() };
}

const booking = () => ({ status: "booked", patientId, practitionerId, ...time() });

const span = "from=2031-05-05T00:00:00Z&to=2031-05-06T00:00:00Z";

const table: Record<string, Row> = {
  "GET /healthz": { statuses: [200, 200, 200, 200, 200, 200] },
  "GET /readyz": { statuses: [200, 200, 200, 200, 200, 200] },
  "GET /api/openapi.json": { statuses: everybody },
  "GET /api/session": { statuses: everybody },
  "POST /api/session": { statuses: everybody, body: () => demo.receptionist },
  "DELETE /api/session": { statuses: everybody },
  "POST /api/webhooks/clinikapi": { statuses: [401, 401, 401, 401, 401, 403], body: () => ({}) },
  "GET /api/patients": { statuses: staffOnly, path: () => "/api/patients?q=ma" },
  "GET /api/patients/:id": { statuses: staffOnly, path: () => `/api/patients/${patientId}` },
  "GET /api/practitioners": { statuses: staffOnly },
  "GET /api/appointments": { statuses: staffOnly, path: () => `/api/appointments?${span}` },
  "GET /api/appointments/:id": { statuses: staffOnly, path: () => `/api/appointments/${appointment.id}` },
  "GET /api/availability": {
    statuses: staffOnly,
    path: () => `/api/availability?${span}&minutes=30&practitionerId=${practitionerId}`,
  },
  "GET /api/bookings/:key": {
    statuses: [401, 404, 404, 404, 401, 403],
    path: () => `/api/bookings/${randomUUID()}`,
  },
  "GET /api/events": { statuses: staffOnly },
  "GET /api/holds": { statuses: staffOnly, path: () => `/api/holds?${span}` },
  "POST /api/holds": {
    statuses: staffOnly,
    body: () => ({ ...time(), token: randomUUID(), practitionerId }),
  },
  "DELETE /api/holds/:id": {
    statuses: [401, 204, 204, 204, 401, 403],
    path: () => `/api/holds/${randomUUID()}`,
  },
  "POST /api/appointments": { statuses: [401, 201, 403, 201, 401, 403], body: booking },
  "PATCH /api/appointments/:id": {
    statuses: [401, 200, 403, 200, 401, 403],
    path: () => `/api/appointments/${appointment.id}`,
    body: () => ({ comment: randomUUID() }),
  },
};

beforeAll(async () => {
  clinic = await startClinic({ patients: 20 });
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  patientId = (await clinik.patients.create({ firstName: "Ada", lastName: "Test" })).data.id;
  const practitioner = await clinik.practitioners.create({ firstName: "Iris", lastName: "Test" });
  practitionerId = practitioner.data.id;
  const response = await ask("receptionist", "POST", { path: "/api/appointments", body: booking() });
  ({ appointment } = (await response.json()) as { appointment: AppointmentView });
}, 60_000);
afterAll(() => clinic.close());

async function headersOf(visitor: Visitor): Promise<Record<string, string>> {
  if (visitor === "nobody") return {};
  if (visitor === "another site") return { cookie: await signIn(clinic.url), origin: "https://evil.test" };
  if (visitor !== "expired") return { cookie: await signIn(clinic.url, demo[visitor]) };
  const cookie = await signIn(clinic.url, demo.admin);
  await clinic.database.query("update frontdesk.staff_session set expires_at = now() - interval '1 second'");
  return { cookie };
}

async function ask(visitor: Visitor, method: string, { path, body }: { path: string; body?: unknown }) {
  return fetch(clinic.url + path, {
    method,
    headers: {
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
      ...(await headersOf(visitor)),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

describe("who may ask for what", () => {
  it("is written down for every route that there is, and for no other", async () => {
    const { routes } = await unservedApp();
    const all = routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(table).sort()).toEqual([...new Set(all)].sort());
    const ruled = Object.keys(table).filter((route) => route.includes(" /api/"));
    expect(Object.keys(routeRules).sort()).toEqual(ruled.sort());
  });

  it.each(Object.entries(table))("%s", async (route, { statuses, path, body }) => {
    const [method = "", pattern = ""] = route.split(" ");
    const answered: [Visitor, number][] = [];
    for (const visitor of visitors) {
      const response = await ask(visitor, method, { path: path?.() ?? pattern, body: body?.() });
      answered.push([visitor, response.status]);
      await response.body?.cancel();
    }
    expect(answered).toEqual(visitors.map((visitor, i) => [visitor, statuses[i]]));
  });

  it("an address without a route is nobody's to be refused", async () => {
    expect((await ask("nobody", "GET", { path: "/api/nothing" })).status).toBe(404);
    expect((await ask("nobody", "PUT", { path: "/api/appointments" })).status).toBe(404);
  });
});

const asClinician = (method: string, path: string, body: unknown) =>
  deskFetch(
    clinic.url + path,
    {
      method,
      headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
      body: JSON.stringify(body),
    },
    demo.clinician,
  );
const own = async () => {
  const response = await deskFetch(`${clinic.url}/api/session`, {}, demo.clinician);
  return ((await response.json()) as { staff: { practitionerId: string } }).staff.practitionerId;
};
const timeless = () => ({ status: "proposed", patientId });

describe("a clinician", () => {
  it("books and changes appointments of her own, and may not give them away or take others'", async () => {
    const booked = await asClinician("POST", "/api/appointments", {
      ...timeless(),
      practitionerId: await own(),
    });
    expect(booked.status).toBe(201);
    const { appointment: hers } = (await booked.json()) as { appointment: AppointmentView };
    const path = `/api/appointments/${hers.id}`;
    expect((await asClinician("PATCH", path, { comment: "Bring the pictures" })).status).toBe(200);
    expect((await asClinician("PATCH", path, { practitionerId })).status).toBe(403);
    const taking = { practitionerId: await own() };
    expect((await asClinician("PATCH", `/api/appointments/${appointment.id}`, taking)).status).toBe(403);
  });

  it("does not book for nobody in particular, nor over what is taken", async () => {
    expect((await asClinician("POST", "/api/appointments", timeless())).status).toBe(403);
    const override = { reason: "Urgent" };
    const over = { ...timeless(), practitionerId: await own(), override };
    expect((await asClinician("POST", "/api/appointments", over)).status).toBe(403);
  });
});
