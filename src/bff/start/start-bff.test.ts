import { randomUUID } from "node:crypto";
import { Clinik } from "@clinikapi/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppointmentList } from "#contract/appointment-view.ts";
import type { Problem } from "#contract/problem.ts";
import { searchPatients, searchRequest } from "#testing/search-patients.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { type Clinic, startClinic } from "#testing/start-clinic.ts";

let clinic: Clinic;
let records: Clinik;
let logged = "";
const people = { patientId: "", practitionerId: "" };

beforeAll(async () => {
  const log = { write: (line: string) => void (logged += line) };
  clinic = await startClinic({ searchLagMs: 10_000, log });
  records = new Clinik("clk_test_sandbox", { baseUrl: clinic.sandboxUrl });
  const patient = await records.patients.create({
    firstName: "Zoë",
    lastName: "Quillfeather",
    phone: "+1 312 555 0142",
    birthDate: "1980-04-23",
  });
  people.patientId = patient.data.id;
  // Nobody has said when she works, so that any time can be booked.
  const practitioner = await records.practitioners.create({ firstName: "Iris", lastName: "Thornbury" });
  people.practitionerId = practitioner.data.id;
}, 60_000);
afterAll(() => clinic.close());

const ask = (path: string, init?: RequestInit) => deskFetch(clinic.url + path, init);
const get = async <T>(path: string) => (await (await ask(path)).json()) as T;

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  ask("/api/appointments", {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID(), ...headers },
    body,
  });

const bookingWith = (fields: object) => JSON.stringify({ ...booking(), ...fields });

const booking = () => ({
  status: "booked",
  ...people,
  start: "2031-05-05T15:00:00Z",
  end: "2031-05-05T15:30:00Z",
});

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const problem = (await response.json()) as Problem;
  expect(problem).toMatchObject({ status: response.status, requestId: response.headers.get("x-request-id") });
  return problem;
}

describe("a receptionist", () => {
  it("finds a patient who was registered a moment ago and just looked up", async () => {
    await get(`/api/patients/${people.patientId}`);
    for (const typed of [
      "quill",
      "zoe q",
      "QUILLFEATHER Zoë",
      "4/23/1980",
      "23.04.1980",
      "3125550142",
      "555 01",
    ]) {
      const { patients } = await searchPatients(clinic.url, typed);
      expect(patients).toContainEqual({
        id: people.patientId,
        name: "Zoë Quillfeather",
        phone: "+1 312 555 0142",
        birthDate: "1980-04-23",
      });
    }
  });

  it("sees a booking in the day's list at once, although the clinic's search lags", async () => {
    const day = "/api/appointments?from=2031-05-05T05:00:00Z&to=2031-05-06T05:00:00Z";
    expect((await get<AppointmentList>(day)).appointments).toEqual([]);
    expect((await post(JSON.stringify(booking()))).status).toBe(201);
    for (const path of [
      day,
      `${day}&patientId=${people.patientId}`,
      `${day}&practitionerId=${people.practitionerId}`,
    ]) {
      const { appointments } = await get<AppointmentList>(path);
      expect(appointments).toMatchObject([{ ...booking(), patient: { name: "Zoë Quillfeather" } }]);
    }
    expect((await get<AppointmentList>(`${day}&patientId=somebody`)).appointments).toEqual([]);
    expect((await get<AppointmentList>(day.replace("T05", "T16"))).appointments).toEqual([]);
  });

  it("is told the clinic's name and time zone", async () => {
    expect(await get("/api/session")).toMatchObject({
      clinic: { name: "Demo Clinic", timeZone: "America/Chicago" },
    });
  });
});

describe("a body that cannot be right gets a problem that names the field and does not repeat the value", () => {
  const secret = "Quillfeather";
  it.each<[string, () => string | Uint8Array<ArrayBuffer>, string, string?]>([
    ["no JSON", () => `{"patientId": "${secret}"`, "invalid-json"],
    ["nothing", () => "", "invalid-json"],
    ["bytes that are no UTF-8", () => new Uint8Array([0x22, 0xff, 0x22]), "invalid-json"],
    ["a list", () => `["${secret}"]`, "invalid-fields", "body"],
    ["null", () => "null", "invalid-fields", "body"],
    ["a wrong type", () => bookingWith({ comment: [secret] }), "invalid-fields", "comment"],
    ["an unknown status", () => bookingWith({ status: secret }), "invalid-fields", "status"],
    ["an unknown field", () => bookingWith({ nickname: secret }), "invalid-fields", "nickname"],
    [
      "a text over its limit",
      () => bookingWith({ comment: secret.repeat(200) }),
      "invalid-fields",
      "comment",
    ],
    [
      "a megabyte of text",
      () => bookingWith({ comment: secret.repeat(83_000) }),
      "invalid-fields",
      "comment",
    ],
    ["more than a megabyte", () => bookingWith({ comment: secret.repeat(90_000) }), "too-large", "body"],
    [
      "__proto__",
      () => bookingWith({}).replace("{", `{"__proto__":{"status":"${secret}"},`),
      "invalid-fields",
      "__proto__",
    ],
    [
      "constructor",
      () => bookingWith({ constructor: { prototype: secret } }),
      "invalid-fields",
      "constructor",
    ],
    ["a NUL", () => bookingWith({ comment: `${secret}\0` }), "invalid-fields", "comment"],
    [
      "a lone surrogate",
      () => bookingWith({ reasonCode: `${secret}\ud800` }),
      "invalid-fields",
      "reasonCode",
    ],
    [
      "a thousand nested lists",
      () => bookingWith({}).replace("{", `{"comment":${"[".repeat(1000)}${"]".repeat(1000)},`),
      "invalid-fields",
      "comment",
    ],
    ["an end before the start", () => bookingWith({ end: "2031-05-05T14:00:00Z" }), "invalid-fields", "end"],
    ["an id that is a path", () => bookingWith({ patientId: "../patients" }), "invalid-fields", "patientId"],
  ])("%s", async (_, body, code, field) => {
    const response = await post(body());
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    const problem = await problemOf(response);
    expect(problem.code).toBe(code);
    expect(problem.errors?.map((error) => error.field) ?? []).toEqual(field ? [field] : []);
    expect(JSON.stringify(problem)).not.toContain(secret);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", ""])(
    "and so does the media type %j",
    async (type) => {
      const problem = await problemOf(await post(JSON.stringify(booking()), { "content-type": type }));
      expect(problem.code).toBe("unsupported-media-type");
    },
  );

  it("and so does a body without an end that is sent in pieces", async () => {
    const pieces = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(0x20)),
    });
    const init = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: pieces,
      duplex: "half",
    };
    expect((await ask("/api/appointments", init as RequestInit)).status).toBe(413);
  });
});

const freeTimes = "/api/availability?from=2031-05-05T05:00:00Z&to=2031-05-06T05:00:00Z";

describe("a query that cannot be right names the parameter", () => {
  it.each([
    ["/api/appointments", "from"],
    ["/api/appointments?from=2031-05-05&to=2031-05-06T05:00:00Z", "from"],
    ["/api/appointments?from=2031-05-06T05:00:00Z&to=2031-05-05T05:00:00Z", "to"],
    ["/api/appointments?from=2031-05-06T05:00:00Z&to=2032-05-06T05:00:00Z", "to"],
    ["/api/appointments?from=2031-05-05T05:00:00Z&to=2031-05-06T05:00:00Z&patientId=a%2Fb", "patientId"],
    [`${freeTimes}&minutes=30`, "practitionerId"],
    [`${freeTimes}&minutes=30&practitionerId=a&specialty=b`, "practitionerId"],
    [`${freeTimes}&practitionerId=a`, "minutes"],
    [`${freeTimes}&practitionerId=a&minutes=0`, "minutes"],
    [`${freeTimes}&practitionerId=a&minutes=1441`, "minutes"],
    [`${freeTimes}&practitionerId=a&minutes=1e2`, "minutes"],
    [`${freeTimes}&practitionerId=a%2Fb&minutes=30`, "practitionerId"],
    [`${freeTimes}&specialty=%20&minutes=30`, "specialty"],
    [`${freeTimes}&practitionerId=a&minutes=30&patientId=..%2Fb`, "patientId"],
    [`${freeTimes.replace("-06T", "-05T")}&practitionerId=a&minutes=30`, "to"],
    [`${freeTimes.replace("2031-05-06", "2031-07-06")}&practitionerId=a&minutes=30`, "to"],
  ])("%s", async (path, field) => {
    const problem = await problemOf(await ask(path));
    expect([problem.status, problem.errors?.map((error) => error.field)]).toEqual([
      422,
      expect.arrayContaining([field]),
    ]);
  });

  it.each([
    "/api/patients/nobody",
    "/api/patients/a%2Fb",
    "/api/patients/..%2f..",
    "/api/nothing",
    "/api",
    "/nothing",
  ])("and %s is not found", async (path) => {
    expect((await problemOfAny(await ask(path))).code).toBe("not-found");
  });
});

it.each(["x", "   ", "x".repeat(101), "ab\0"])("a search for %j names what is wrong", async (q) => {
  const problem = await problemOf(await ask("/api/patients/search", searchRequest(q)));
  expect([problem.status, problem.errors?.map(({ field }) => field)]).toEqual([422, ["q"]]);
});

const problemOfAny = async (response: Response) => (await response.json()) as Problem;

describe("what leaves the server", () => {
  it("is guarded by strict headers", async () => {
    const { headers } = await ask("/api/session");
    expect(Object.fromEntries(headers)).toMatchObject({
      "cache-control": "no-store",
      "content-security-policy": expect.stringMatching(
        /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'/,
      ),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "permissions-policy": expect.stringContaining("camera=()"),
    });
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-powered-by")).toBeNull();
  });

  it("holds neither the key nor, in the log, anything about a patient", async () => {
    const answers = await Promise.all(
      ["/api/session", "/api/patients", `/api/patients/${people.patientId}`, "/api/nothing"].map(
        async (path) => (await ask(path)).text(),
      ),
    );
    answers.push(await (await ask("/api/patients/search", searchRequest("quillfeather"))).text());
    expect(answers.join()).not.toContain("clk_");
    expect(logged).toContain('"route":"/api/patients"');
    expect(logged).not.toMatch(/clk_|quill|zo(ë|e)|1980-04-23|23\.04\.1980|4\/23|3125550142|%C3/i);
  });
});

it("the process is alive and ready", async () => {
  expect((await ask("/healthz")).status).toBe(200);
  expect((await ask("/readyz")).status).toBe(200);
});
