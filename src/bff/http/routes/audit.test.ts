import { randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { describe, expect, it, onTestFinished } from "vitest";
import type { AuditCheck, AuditLine, AuditPage } from "#contract/audit.ts";
import type { Credentials } from "#contract/session.ts";
import type { StaffAnswer, StaffList } from "#contract/staff.ts";
import { databaseKinds } from "#testing/databases.ts";
import { demo, deskFetch, signIn } from "#testing/sign-in.ts";
import { startClinic } from "#testing/start-clinic.ts";

const secretName = "Quillfeather";

async function openClinic(kind: (typeof databaseKinds)[number] = "pglite") {
  // With a patient come practitioners, of whom the demo clinician is one; the one below is a colleague of hers.
  const clinic = await startClinic({ kind, patients: 1 });
  onTestFinished(() => clinic.close());
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  const patient = await clinik.patients.create({ firstName: "Zoë", lastName: secretName });
  const practitioner = await clinik.practitioners.create({ firstName: "Iris", lastName: "Test" });
  const send = async (who: Credentials, method: string, path: string, body?: unknown) => {
    const response = await deskFetch(
      clinic.url + path,
      {
        method,
        headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      },
      who,
    );
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    return { status: response.status, text, json: isJson ? (JSON.parse(text) as unknown) : undefined };
  };
  const audit = async (query = "") =>
    (await send(demo.admin, "GET", `/api/audit?${query}`)).json as AuditPage;
  const booking = {
    status: "booked",
    patientId: patient.data.id,
    practitionerId: practitioner.data.id,
    start: "2031-03-04T10:00:00.000Z",
    end: "2031-03-04T10:30:00.000Z",
  };
  return { clinic, send, audit, booking };
}

const told = ({ lines }: AuditPage) => lines.map(({ action, outcome }) => `${action} ${outcome}`);

describe.each(databaseKinds)("the audit of a clinic's day, on %s", (kind) => {
  it("tells who did what to whose appointment, from where, and how it ended", async () => {
    const { clinic, send, audit, booking } = await openClinic(kind);
    const made = await send(demo.receptionist, "POST", "/api/appointments", booking);
    const { id } = (made.json as { appointment: { id: string } }).appointment;
    const path = `/api/appointments/${id}`;
    const later = { start: "2031-03-04T11:00:00.000Z", end: "2031-03-04T11:30:00.000Z" };
    expect((await send(demo.receptionist, "PATCH", path, later)).status).toBe(200);
    expect((await send(demo.clinician, "PATCH", path, { comment: "mine" })).status).toBe(403);
    const cancel = { status: "cancelled", cancelationReason: "Ill" };
    expect((await send(demo.receptionist, "PATCH", path, cancel)).status).toBe(200);
    const page = await audit(`appointmentId=${id}`);
    expect(told(page)).toEqual(["cancel done", "change refused", "move done", "book done"]);
    const [cancelled, refused, moved, booked] = page.lines;
    expect(booked).toMatchObject({
      role: "receptionist",
      patientId: booking.patientId,
      address: "127.0.0.1",
      details: { is: { start: booking.start, practitionerId: booking.practitionerId } },
    });
    expect(moved?.details).toMatchObject({
      was: { start: "2031-03-04T10:00:00Z", status: "booked" },
      is: { start: later.start },
    });
    expect(cancelled?.details).toMatchObject({ was: { status: "booked" }, is: { status: "cancelled" } });
    expect(refused).toMatchObject({ role: "clinician", problem: "forbidden" });
    expect(page.names.patients[booking.patientId]).toBe(`Zoë ${secretName}`);
    expect(page.names.staff[booked?.staffId ?? ""]).toBe("Robin Reception");
    const rows = await clinic.database.query("select * from frontdesk.audit");
    expect(JSON.stringify(rows)).not.toMatch(/Quillfeather|Ill\b|mine/);
    const check = (await send(demo.admin, "GET", "/api/audit/chain")).json as AuditCheck;
    expect(check).toMatchObject({ foreign: 0, waiting: 0 });
    expect(check.fault).toBeUndefined();
    expect(check.verified).toBeGreaterThanOrEqual(5);
  });

  it("tells who came and went, who did not get in, and what was asked for in vain", async () => {
    const { clinic, send, audit } = await openClinic(kind);
    const wrong = (email: string) => signIn(clinic.url, { email, password: "not the password" });
    await expect(wrong(demo.clinician.email)).rejects.toThrow("401");
    for (let i = 0; i < 5; i += 1) await expect(wrong("zoe.quillfeather@x.test")).rejects.toThrow("401");
    await clinic.database.query(
      "update frontdesk.sign_in_failure set locked_until = now() + interval '1 hour' where locked_until is not null",
    );
    await expect(wrong("zoe.quillfeather@x.test")).rejects.toThrow("429");
    expect((await send(demo.receptionist, "GET", "/api/audit")).status).toBe(403);
    expect((await send(demo.receptionist, "DELETE", "/api/session")).status).toBe(200);
    const page = await audit();
    expect(told(page)).toEqual([
      "sign-in done",
      "sign-out done",
      "trespass refused",
      "sign-in done",
      "sign-in refused",
      "lock-out refused",
      ...Array.from({ length: 6 }, () => "sign-in refused"),
    ]);
    const [, , trespass] = page.lines;
    expect(trespass).toMatchObject({ role: "receptionist", details: { route: "GET /api/audit" } });
    expect(page.lines.at(-1)).toMatchObject({ role: "clinician", problem: "wrong-credentials" });
    expect(page.lines[4]).toMatchObject({ problem: "too-many-attempts" });
    expect(page.lines[5]?.staffId).toBeUndefined();
    expect(JSON.stringify(page)).not.toContain("quillfeather");
  });

  it("has one line of what somebody tries in vain again and again", async () => {
    const { clinic, send, audit } = await openClinic(kind);
    for (let i = 0; i < 5; i += 1) {
      expect((await send(demo.receptionist, "GET", "/api/audit")).status).toBe(403);
      expect((await send(demo.receptionist, "GET", "/api/staff")).status).toBe(403);
    }
    const trespasses = (await audit("action=trespass")).lines;
    expect(trespasses.map(({ details }) => details)).toEqual([
      { route: "GET /api/staff" },
      { route: "GET /api/audit" },
    ]);
    const wrong = () => signIn(clinic.url, { email: demo.clinician.email, password: "not the password" });
    for (let i = 0; i < 5; i += 1) await expect(wrong()).rejects.toThrow("401");
    await clinic.database.query(
      "update frontdesk.sign_in_failure set locked_until = now() + interval '1 hour' where locked_until is not null",
    );
    for (let i = 0; i < 5; i += 1) await expect(wrong()).rejects.toThrow("429");
    const refused = (await audit("action=sign-in&outcome=refused")).lines;
    expect(refused.filter(({ problem }) => problem === "too-many-attempts")).toHaveLength(1);
  });
});

describe("an admin who reads the audit", () => {
  it("turns its pages, and finds lines by who, what, how, whom and when", async () => {
    const { send, audit, booking } = await openClinic();
    for (let i = 0; i < 60; i += 1) await send(demo.admin, "GET", "/api/audit.csv?action=book");
    await send(demo.receptionist, "POST", "/api/appointments", booking);
    const first = await audit();
    expect(first.lines).toHaveLength(50);
    const second = await audit(`cursor=${encodeURIComponent(first.next ?? "")}`);
    expect(second.next).toBeUndefined();
    const ids = [...first.lines, ...second.lines].map((line) => line.id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(new Set(ids).size).toBe(63);
    const [booked] = (await audit("action=book")).lines;
    expect(booked?.patientId).toBe(booking.patientId);
    const count = async (query: string) => (await audit(query)).lines.length;
    expect(await count(`patientId=${booking.patientId}`)).toBe(1);
    expect(await count(`staffId=${booked?.staffId}&outcome=done`)).toBe(2);
    expect(await count(`from=${booked?.at}&action=book`)).toBe(1);
    expect(await count(`to=${booked?.at}&action=book`)).toBe(0);
    expect(await count("patientId=nobody")).toBe(0);
  });

  it.each([
    "from=yesterday",
    "action=steal",
    "outcome=perhaps",
    "cursor=first",
    "patientId=a%20b",
    "name=Zoe",
  ])("is told that %s is no filter", async (query) => {
    const { send } = await openClinic();
    for (const path of ["/api/audit", "/api/audit.csv"])
      expect(await send(demo.admin, "GET", `${path}?${query}`)).toMatchObject({
        status: 422,
        json: { code: "invalid-fields" },
      });
  });

  it("reads why somebody booked over what was taken, which nobody finds in the database", async () => {
    const { clinic, send, audit, booking } = await openClinic();
    const override = { reason: "Twins are seen together" };
    await send(demo.receptionist, "POST", "/api/appointments", booking);
    await send(demo.receptionist, "POST", "/api/appointments", { ...booking, override });
    const [line] = (await audit("action=override&outcome=done")).lines;
    expect(line?.hasReason).toBe(true);
    const answer = await send(demo.admin, "GET", `/api/audit/${line?.id}/reason`);
    expect(answer.json).toEqual(override);
    expect((await send(demo.admin, "GET", "/api/audit/1/reason")).status).toBe(404);
    expect((await send(demo.admin, "GET", "/api/audit/x/reason")).status).toBe(404);
    const [row] = await clinic.database.query<{ text: string }>(
      "select string_agg(audit::text, '') as text from frontdesk.audit",
    );
    expect(row?.text).not.toContain(Buffer.from("Twins").toString("hex"));
  });

  it("takes it along as a table in ids, and that is on record too", async () => {
    const { send, audit, booking } = await openClinic();
    await send(demo.receptionist, "POST", "/api/appointments", booking);
    const { text } = await send(demo.admin, "GET", "/api/audit.csv?action=book");
    const rows = text.trimEnd().split("\r\n");
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^"number","at","staff_id"/);
    expect(rows[1]).toContain(`"${booking.patientId}"`);
    expect(text).not.toContain(secretName);
    const [exported] = (await audit("action=export-audit")).lines as [AuditLine];
    expect(exported.details).toEqual({ filter: { action: "book" } });
  });
});

describe("an admin who keeps accounts", () => {
  const noor = { name: "Noor", email: "Noor@Clinic.Test", role: "receptionist" };

  it("makes one, changes and shuts it, and all of it is on record without a password", async () => {
    const { clinic, send, audit, booking } = await openClinic();
    const made = (await send(demo.admin, "POST", "/api/staff", noor)).json as StaffAnswer;
    expect(made.account).toMatchObject({ email: "noor@clinic.test", isDisabled: false });
    const first = { email: noor.email, password: made.password ?? "" };
    const cookie = await signIn(clinic.url, first);
    const change = (body: unknown) => send(demo.admin, "PATCH", `/api/staff/${made.account.id}`, body);
    const clinician = { role: "clinician", practitionerId: booking.practitionerId };
    expect((await change(clinician)).json).toMatchObject({ account: clinician });
    const { account, password } = (await change({ newPassword: {} })).json as StaffAnswer;
    expect(account.practitionerId).toBe(booking.practitionerId);
    const isIn = async () =>
      (await fetch(`${clinic.url}/api/practitioners`, { headers: { cookie } })).status === 200;
    expect(await isIn()).toBe(false);
    await expect(signIn(clinic.url, first)).rejects.toThrow("401");
    await signIn(clinic.url, { ...first, password: password ?? "" });
    const typed = { typed: "a password that she chose" };
    expect((await change({ newPassword: typed })).json).not.toHaveProperty("password");
    expect((await change({ isDisabled: true })).status).toBe(200);
    await expect(signIn(clinic.url, { ...first, password: typed.typed })).rejects.toThrow("401");
    expect((await change({ isDisabled: false, role: "admin" })).json).toMatchObject({
      account: { role: "admin", isDisabled: false },
    });
    const about = (await audit()).lines.filter(({ subjectId }) => subjectId === account.id);
    expect(about.map(({ action }) => action)).toEqual([
      "enable-staff",
      "change-staff",
      "disable-staff",
      "reset-password",
      "reset-password",
      "change-staff",
      "add-staff",
    ]);
    const rows = JSON.stringify(await clinic.database.query("select * from frontdesk.audit"));
    for (const secret of [first.password, password ?? "", typed.typed]) expect(rows).not.toContain(secret);
  });

  it("cannot shut out or demote herself, and does not take an address or a practitioner that is not to be had", async () => {
    const { send } = await openClinic();
    const { accounts } = (await send(demo.admin, "GET", "/api/staff")).json as StaffList;
    const own = accounts.find(({ role }) => role === "admin")?.id;
    for (const body of [{ isDisabled: true }, { role: "clinician" }, { newPassword: {} }])
      expect((await send(demo.admin, "PATCH", `/api/staff/${own}`, body)).json).toMatchObject({
        code: "own-account",
      });
    await send(demo.admin, "POST", "/api/staff", noor);
    expect((await send(demo.admin, "POST", "/api/staff", noor)).json).toMatchObject({
      code: "address-in-use",
    });
    const unknown = { ...noor, email: "b@clinic.test", role: "clinician", practitionerId: "prac_nobody" };
    expect((await send(demo.admin, "POST", "/api/staff", unknown)).json).toMatchObject({
      code: "invalid-fields",
      errors: [{ field: "practitionerId" }],
    });
    expect((await send(demo.admin, "POST", "/api/staff", { ...noor, password: "short" })).status).toBe(422);
  });

  it("is one of two who shut each other out at the same moment, and one of them is left", async () => {
    const { send } = await openClinic("postgres");
    const other = { email: "second@clinic.test", password: "a password for two" };
    const made = (await send(demo.admin, "POST", "/api/staff", { ...other, name: "Second", role: "admin" }))
      .json as StaffAnswer;
    const { accounts } = (await send(other, "GET", "/api/staff")).json as StaffList;
    const first = accounts.find(({ email }) => email === demo.admin.email)?.id;
    const answers = await Promise.all([
      send(demo.admin, "PATCH", `/api/staff/${made.account.id}`, { isDisabled: true }),
      send(other, "PATCH", `/api/staff/${first}`, { role: "receptionist" }),
    ]);
    expect(answers.map(({ status }) => status)).toContain(200);
    expect(answers.every(({ status }) => status === 200)).toBe(false);
  });
});

describe("somebody who changes her password", () => {
  it("needs the old one, stays in here, and is out everywhere else", async () => {
    const { clinic, send, audit } = await openClinic();
    const account = { email: "noor@clinic.test", password: "a first long password" };
    await send(demo.admin, "POST", "/api/staff", { ...account, name: "Noor", role: "receptionist" });
    const elsewhere = await signIn(clinic.url, account);
    const here = await signIn(clinic.url, account);
    const change = (current: string, next: string) =>
      fetch(`${clinic.url}/api/session/password`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie: here },
        body: JSON.stringify({ current, next }),
      });
    expect((await change("not the password", "a second long password")).status).toBe(401);
    expect((await change(account.password, "short")).status).toBe(422);
    const changed = await change(account.password, "a second long password");
    expect(changed.status).toBe(204);
    const fresh = changed.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const statusOf = async (cookie: string) =>
      (await fetch(`${clinic.url}/api/practitioners`, { headers: { cookie } })).status;
    expect([await statusOf(fresh), await statusOf(here), await statusOf(elsewhere)]).toEqual([200, 401, 401]);
    await expect(signIn(clinic.url, account)).rejects.toThrow("401");
    await signIn(clinic.url, { ...account, password: "a second long password" });
    expect(told(await audit("action=change-password"))).toEqual([
      "change-password done",
      "change-password refused",
    ]);
  });
});
