import { randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routeTable } from "#bff/http/table/route-table.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { demo, deskFetch, signIn } from "#testing/sign-in.ts";
import { type Clinic, startClinic } from "#testing/start-clinic.ts";
import { unservedApp } from "#testing/unserved-app.ts";

const visitors = ["nobody", "receptionist", "clinician", "admin", "expired", "another site"] as const;
const withOthersIds = "an admin with another clinic's ids";
type Visitor = (typeof visitors)[number] | typeof withOthersIds;

type Ids = { patientId: string; practitionerId: string; appointmentId: string };

/**
 * The status that each of {@link visitors} gets, in that order, and what is sent. `others`: what an admin gets who asks
 * for what is another clinic's, when that is not what she gets for her own.
 */
type Row = {
  statuses: number[];
  others?: number;
  path?: (ids: Ids) => string;
  body?: (ids: Ids) => unknown;
};

const staffOnly = [401, 200, 200, 200, 401, 403];
const deskOnly = [401, 200, 403, 200, 401, 403];
const adminOnly = [401, 403, 403, 200, 401, 403];
const everybody = [200, 200, 200, 200, 200, 403];

let clinic: Clinic;
let patientId = "";
let practitionerId = "";
let appointment: AppointmentView;
let own: Ids;
let others: Ids;
let made = 0;

function time() {
  made += 1;
  const start = Date.parse("2031-05-05T00:00:00Z") + made * 3_600_000;
  return { start: new Date(start).toISOString(), end: new Date(start + 1_800_000).toISOString() };
}

const booking = (ids: Ids) => {
  const { patientId, practitionerId } = ids;
  return { status: "booked" as const, patientId, practitionerId, ...time() };
};

const span = "from=2031-05-05T00:00:00Z&to=2031-05-06T00:00:00Z";

const table: Record<string, Row> = {
  "GET /healthz": { statuses: [200, 200, 200, 200, 200, 200] },
  "GET /readyz": { statuses: [200, 200, 200, 200, 200, 200] },
  // Places that a browser goes to, at a clinic that has an identity provider.
  "GET /oidc/start": { statuses: [404, 404, 404, 404, 404, 404] },
  "GET /oidc/callback": { statuses: [404, 404, 404, 404, 404, 404] },
  "GET /metrics": { statuses: [200, 200, 200, 200, 200, 200] },
  "GET /api/openapi.json": { statuses: everybody },
  "GET /api/session": { statuses: everybody },
  "POST /api/session": { statuses: everybody, body: () => demo.receptionist },
  "DELETE /api/session": { statuses: everybody },
  "POST /api/webhooks/clinikapi": { statuses: [401, 401, 401, 401, 401, 403], body: () => ({}) },
  "GET /api/patients": { statuses: staffOnly },
  "POST /api/patients/search": { statuses: staffOnly, body: () => ({ q: "ma" }) },
  "GET /api/patients/:id": {
    statuses: staffOnly,
    others: 404,
    path: (ids) => `/api/patients/${ids.patientId}`,
  },
  "GET /api/patients/:id/appointments": {
    statuses: staffOnly,
    others: 404,
    path: (ids) => `/api/patients/${ids.patientId}/appointments`,
  },
  "GET /api/patients/:id/visits": {
    statuses: staffOnly,
    path: (ids) => `/api/patients/${ids.patientId}/visits`,
  },
  "POST /api/patients": {
    statuses: [401, 201, 403, 201, 401, 403],
    body: () => ({ firstName: "Ada", lastName: `New ${randomUUID()}` }),
  },
  "PATCH /api/patients/:id": {
    others: 404,
    statuses: [401, 200, 403, 200, 401, 403],
    path: (ids) => `/api/patients/${ids.patientId}`,
    body: () => ({ phone: "312 555 0100", expected: {} }),
  },
  "GET /api/contact-changes/:key": {
    statuses: [401, 404, 403, 404, 401, 403],
    path: () => `/api/contact-changes/${randomUUID()}`,
  },
  "GET /api/registrations/:key": {
    statuses: [401, 404, 403, 404, 401, 403],
    path: () => `/api/registrations/${randomUUID()}`,
  },
  "GET /api/practitioners": { statuses: staffOnly },
  "GET /api/clinic": { statuses: staffOnly },
  "GET /api/appointments": { statuses: staffOnly, path: () => `/api/appointments?${span}` },
  "GET /api/appointments/:id": {
    statuses: staffOnly,
    others: 404,
    path: (ids) => `/api/appointments/${ids.appointmentId}`,
  },
  "GET /api/schedule": { statuses: staffOnly, path: () => "/api/schedule?day=2031-05-05" },
  "GET /api/schedule/week": {
    statuses: staffOnly,
    others: 404,
    path: (ids) => `/api/schedule/week?from=2031-05-05&practitionerId=${ids.practitionerId}`,
  },
  "GET /api/schedule/visits/:id/story": {
    statuses: staffOnly,
    path: (ids) => `/api/schedule/visits/${ids.appointmentId}/story`,
  },
  "GET /api/availability/first": { statuses: staffOnly, path: () => "/api/availability/first?minutes=30" },
  "GET /api/availability": {
    statuses: staffOnly,
    path: (ids) => `/api/availability?${span}&minutes=30&practitionerId=${ids.practitionerId}`,
  },
  "GET /api/proposals": { statuses: deskOnly },
  "GET /api/proposals/times": {
    statuses: deskOnly,
    path: () => `/api/proposals/times?ids=${appointment.id}`,
  },
  "GET /api/moved-visits": { statuses: deskOnly },
  "DELETE /api/moved-visits/:id": {
    statuses: [401, 204, 403, 204, 401, 403],
    path: (ids) => `/api/moved-visits/${ids.appointmentId}`,
  },
  "GET /api/hand-overs": { statuses: staffOnly },
  "GET /api/closed-days": { statuses: staffOnly, path: () => "/api/closed-days?from=2031-05-05&days=7" },
  "GET /api/conflicts": {
    statuses: staffOnly,
    path: () =>
      `/api/conflicts?start=2031-05-05T15:00:00Z&end=2031-05-05T15:30:00Z&practitionerId=${practitionerId}`,
  },
  "GET /api/bookings/:key": {
    statuses: [401, 404, 404, 404, 401, 403],
    path: () => `/api/bookings/${randomUUID()}`,
  },
  "GET /api/events": { statuses: staffOnly },
  "GET /api/holds": { statuses: staffOnly, path: () => `/api/holds?${span}` },
  "POST /api/holds": {
    statuses: [401, 200, 403, 200, 401, 403],
    body: ({ practitionerId }) => ({ ...time(), token: randomUUID(), practitionerId }),
  },
  "DELETE /api/holds/:id": {
    statuses: [401, 204, 204, 204, 401, 403],
    path: () => `/api/holds/${randomUUID()}`,
  },
  "POST /api/appointments": { statuses: [401, 201, 403, 201, 401, 403], others: 422, body: booking },
  "POST /api/session/password": {
    // Who may ask is told that this one is too easy to guess, so that the demo accounts keep theirs.
    statuses: [401, 422, 422, 422, 401, 403],
    body: () => ({ current: demo.admin.password, next: demo.admin.password }),
  },
  "GET /api/staff": { statuses: adminOnly },
  "POST /api/staff": {
    statuses: [401, 403, 403, 201, 401, 403],
    body: () => ({ name: "Noor", email: `${randomUUID()}@clinic.test`, role: "receptionist" }),
  },
  "PATCH /api/staff/:id": {
    statuses: [401, 403, 403, 404, 401, 403],
    path: () => `/api/staff/${randomUUID()}`,
    body: () => ({ isDisabled: true }),
  },
  "GET /api/audit": { statuses: adminOnly },
  "GET /api/audit.csv": { statuses: adminOnly },
  "GET /api/audit/chain": { statuses: adminOnly },
  "GET /api/audit/:id/reason": {
    statuses: [401, 403, 403, 404, 401, 403],
    path: () => "/api/audit/1/reason",
  },
  "PATCH /api/appointments/:id": {
    statuses: [401, 200, 403, 200, 401, 403],
    others: 404,
    path: (ids) => `/api/appointments/${ids.appointmentId}`,
    body: () => ({ comment: randomUUID() }),
  },
};

beforeAll(async () => {
  clinic = await startClinic({ patients: 20 });
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  own = { ...(await addPeople(clinik, "Test")), appointmentId: "" };
  ({ patientId, practitionerId } = own);
  const response = await ask("receptionist", "POST", { path: "/api/appointments", body: booking(own) });
  ({ appointment } = (await response.json()) as { appointment: AppointmentView });
  own.appointmentId = appointment.id;
  const elsewhere = new Clinik("clk_test_other", { baseUrl: clinic.sandboxUrl });
  const people = await addPeople(elsewhere, "Elsewhere");
  const visit = { ...booking({ ...people, appointmentId: "" }), comment: "Elsewhere" };
  others = { ...people, appointmentId: (await elsewhere.appointments.create(visit)).data.id };
}, 60_000);
afterAll(() => clinic.close());

async function addPeople(clinik: Clinik, lastName: string) {
  const patient = await clinik.patients.create({ firstName: "Ada", lastName });
  const practitioner = await clinik.practitioners.create({ firstName: "Iris", lastName });
  return { patientId: patient.data.id, practitionerId: practitioner.data.id };
}

async function headersOf(visitor: Visitor): Promise<Record<string, string>> {
  if (visitor === "nobody") return {};
  if (visitor === withOthersIds) return { cookie: await signIn(clinic.url, demo.admin) };
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

/** A stream has no end to wait for. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get("content-type") !== "text/event-stream") return response.text();
  await response.body?.cancel();
  return "";
}

describe("who may ask for what", () => {
  it("is written down for every route that there is, and for no other", async () => {
    const { routes } = await unservedApp();
    const all = routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(table).sort()).toEqual([...new Set(all)].sort());
    const ruled = Object.keys(table).filter((route) => route.includes(" /api/"));
    expect(Object.keys(routeTable).sort()).toEqual(ruled.sort());
  });

  it.each(Object.entries(table))("%s", async (route, { statuses, others: othersStatus, path, body }) => {
    const [method = "", pattern = ""] = route.split(" ");
    const answered: [Visitor, number][] = [];
    for (const visitor of visitors) {
      const response = await ask(visitor, method, { path: path?.(own) ?? pattern, body: body?.(own) });
      answered.push([visitor, response.status]);
      await response.body?.cancel();
    }
    expect(answered).toEqual(visitors.map((visitor, i) => [visitor, statuses[i]]));
    const response = await ask(withOthersIds, method, {
      path: path?.(others) ?? pattern,
      body: body?.(others),
    });
    expect([withOthersIds, response.status]).toEqual([withOthersIds, othersStatus ?? statuses[3]]);
    expect(await textOf(response)).not.toContain("Elsewhere");
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
const ownPractitioner = async () => {
  const response = await deskFetch(`${clinic.url}/api/session`, {}, demo.clinician);
  return ((await response.json()) as { staff: { practitionerId: string } }).staff.practitionerId;
};
const timeless = () => ({ status: "proposed", patientId });

describe("a clinician", () => {
  it("books and changes appointments of her own, and may not give them away or take others'", async () => {
    const booked = await asClinician("POST", "/api/appointments", {
      ...timeless(),
      practitionerId: await ownPractitioner(),
    });
    expect(booked.status).toBe(201);
    const { appointment: hers } = (await booked.json()) as { appointment: AppointmentView };
    const path = `/api/appointments/${hers.id}`;
    expect((await asClinician("PATCH", path, { comment: "Bring the pictures" })).status).toBe(200);
    expect((await asClinician("PATCH", path, { practitionerId })).status).toBe(403);
    const taking = { practitionerId: await ownPractitioner() };
    expect((await asClinician("PATCH", `/api/appointments/${appointment.id}`, taking)).status).toBe(403);
  });

  it("asks the desk for anybody of a specialty, and books none of them", async () => {
    const anybody = { ...timeless(), specialty: "Cardiology" };
    expect((await asClinician("POST", "/api/appointments", anybody)).status).toBe(201);
    expect((await asClinician("POST", "/api/appointments", { ...anybody, practitionerId })).status).toBe(403);
    const booked = { ...anybody, ...time(), status: "booked" };
    expect((await asClinician("POST", "/api/appointments", booked)).status).toBe(403);
  });

  it("does not book for nobody in particular, nor over what is taken", async () => {
    expect((await asClinician("POST", "/api/appointments", timeless())).status).toBe(403);
    const override = { reason: "Urgent" };
    const over = { ...timeless(), practitionerId: await ownPractitioner(), override };
    expect((await asClinician("POST", "/api/appointments", over)).status).toBe(403);
  });
});
