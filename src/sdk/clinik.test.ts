import { inspect } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import {
  type AnsweringServer,
  type PlannedAnswer,
  startAnsweringServer,
} from "../testing/answering-server.ts";
import { Clinik, ClinikAPI } from "./clinik.ts";

const key = "clk_test_a-key-that-nobody-may-see";
const refused = (status: number, body?: object): PlannedAnswer => ({
  status,
  json: { error: "Refused.", code: "CODE", requestId: "req_1", issues: [], ...body },
});

let server: AnsweringServer;
afterEach(() => server.close());

async function clinik(...answers: PlannedAnswer[]) {
  server = await startAnsweringServer(...answers);
  return new Clinik(key, { baseUrl: server.url, retries: 0 });
}

const failure = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail("the call succeeded"),
    (error: unknown) => error as Error,
  );

describe("a call", () => {
  it("sends the key and JSON, and answers what the envelope holds", async () => {
    const meta = { requestId: "req_7", timestamp: "2026-01-05T10:00:00.000Z", status: 201 };
    const client = await clinik({ status: 201, json: { data: { id: "apt_1" }, meta } });
    const answer = await client.appointments.create({ status: "waitlist", patientId: "pt_1" });
    expect(answer).toEqual({ data: { id: "apt_1" }, meta });
    expect(server.requests[0]).toMatchObject({
      method: "POST",
      url: "/v1/appointments",
      headers: { "x-api-key": key, "content-type": "application/json" },
      body: '{"status":"waitlist","patientId":"pt_1"}',
    });
  });

  it("passes bare FHIR through, with meta from the headers", async () => {
    const bundle = { resourceType: "Bundle", entry: [] };
    const headers = { "x-request-id": "req_9", "x-ratelimit-limit": "1000", "x-ratelimit-remaining": "998" };
    const client = await clinik({ status: 200, headers, json: bundle });
    expect(
      await client.fhir.request("GET", "Appointment?date=ge2026-01-05&_include=Appointment:patient"),
    ).toEqual({
      data: bundle,
      meta: { status: 200, requestId: "req_9", rateLimitTotal: 1000, rateLimitRemaining: 998 },
    });
    expect(server.requests[0]?.url).toBe(
      "/v1/fhir/Appointment?date=ge2026-01-05&_include=Appointment:patient",
    );
  });

  it("reaches every namespace by its address", async () => {
    const client = await clinik({ status: 200, json: { data: {}, meta: {} } });
    await client.patients.search({ name: "Ann & Bo", count: 5, email: undefined });
    await client.practitioners.read("prac_1");
    await client.practitionerRoles.update("role.1", { active: false });
    await client.schedules.create({ actorIds: ["Practitioner/prac_1"] });
    await client.slots.search();
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /v1/patients?name=Ann+%26+Bo&count=5",
      "GET /v1/practitioners/prac_1",
      "PATCH /v1/practitioner-roles/role.1",
      "POST /v1/schedules",
      "GET /v1/slots",
    ]);
  });

  it("deletes without expecting a body", async () => {
    const client = await clinik({ status: 204 });
    expect(await client.patients.delete("pt_1")).toEqual({ data: undefined, meta: { status: 204 } });
  });

  it.each(["", "a/b", "..", ".", "a b", "é", "a?b", "x".repeat(129)])(
    "is not made with the id %j",
    async (id) => {
      const client = await clinik({ status: 200, json: { data: {}, meta: {} } });
      expect(await failure(client.patients.read(id))).toBeInstanceOf(TypeError);
      expect(await failure(client.appointments.delete(id))).toBeInstanceOf(TypeError);
      expect(server.requests).toEqual([]);
    },
  );

  it.each([
    "",
    "//evil.example/Patient",
    "../appointments",
    "Patient/..%2f..%2fx",
    "\\\\evil.example\\x",
    "Patient#x",
  ])("is not made with the FHIR path %j", async (path) => {
    const client = await clinik({ status: 200, json: { data: {}, meta: {} } });
    expect(await failure(client.fhir.request("GET", path))).toBeInstanceOf(TypeError);
    expect(server.requests).toEqual([]);
  });
});

describe("an error", () => {
  it.each([
    [400, "ClinikApiError"],
    [401, "ClinikAuthError"],
    [403, "ClinikApiError"],
    [404, "ClinikNotFoundError"],
    [409, "ClinikApiError"],
    [422, "ClinikValidationError"],
    [429, "ClinikRateLimitError"],
    [500, "ClinikApiError"],
    [503, "ClinikApiError"],
  ])("of status %i is a %s", async (status, name) => {
    const client = await clinik(refused(status));
    expect(await failure(client.patients.read("pt_1"))).toMatchObject({
      name,
      status,
      code: "CODE",
      requestId: "req_1",
    });
  });

  it("says which fields are wrong, whichever name the list has", async () => {
    const issue = { severity: "error", code: "invalid", diagnostics: "priority: must be at most 9" };
    const client = await clinik(refused(422, { issues: [issue] }), {
      status: 422,
      json: { resourceType: "OperationOutcome", message: "Invalid.", issue: [issue] },
    });
    expect(await failure(client.patients.create({ firstName: "Ann", lastName: "Lee" }))).toMatchObject({
      message: "Refused.",
      issues: [issue],
    });
    expect(await failure(client.patients.create({ firstName: "Ann", lastName: "Lee" }))).toMatchObject({
      message: "Invalid.",
      issues: [issue],
    });
  });

  it("is understood although a gateway wrote it", async () => {
    const client = await clinik({ status: 502, text: "<h1>Bad gateway</h1>" });
    expect(await failure(client.patients.read("pt_1"))).toMatchObject({
      name: "ClinikApiError",
      message: "ClinikAPI answered 502.",
      issues: [],
    });
  });

  it("is what a redirect becomes, so that the key goes nowhere else", async () => {
    const elsewhere = await startAnsweringServer({ status: 200, json: {} });
    const client = await clinik({ status: 307, headers: { location: elsewhere.url } });
    expect(await failure(client.patients.read("pt_1"))).toMatchObject({ status: 307 });
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
  });

  it.each([
    ["a connection that is reset", (response) => response.socket?.destroy()],
    [
      "an answer that breaks off",
      (response) => {
        response.writeHead(200, { "content-length": "1000" });
        response.write('{"data":', () => response.socket?.destroy());
      },
    ],
    ["an answer that is no JSON", { status: 200, text: "hello" }],
  ] satisfies [string, PlannedAnswer][])("of the connection is what %s becomes", async (_, answer) => {
    const client = await clinik(answer);
    expect(await failure(client.patients.read("pt_1"))).toMatchObject({ name: "ClinikConnectionError" });
  });

  it("of time is what an answer that never comes becomes", async () => {
    server = await startAnsweringServer(() => undefined);
    const client = new Clinik(key, { baseUrl: server.url, timeout: 50, retries: 0 });
    expect(await failure(client.patients.read("pt_1"))).toMatchObject({ name: "ClinikTimeoutError" });
  });

  it("is the caller's own reason when the caller gives up", async () => {
    const giveUp = new AbortController();
    const client = await clinik(() => giveUp.abort(new Error("typed on")));
    expect(await failure(client.patients.search({ name: "An" }, { signal: giveUp.signal }))).toMatchObject({
      message: "typed on",
    });
  });
});

describe("the key", () => {
  it("shows neither in the client nor in its errors", async () => {
    const client = await clinik(refused(500), (response) => response.socket?.destroy());
    const errors = [await failure(client.patients.read("pt_1")), await failure(client.patients.read("pt_1"))];
    for (const thing of [client, client.patients, ...errors]) {
      expect(inspect(thing, { depth: 20, showHidden: true, getters: true })).not.toContain(key);
      expect(JSON.stringify(thing)).not.toContain(key);
    }
    expect(errors.map(String).join()).not.toContain(key);
  });

  it.each(["", "two\nlines", "clk_schlüssel"])(
    "is refused without being repeated when it is %j",
    async (apiKey) => {
      server = await startAnsweringServer();
      expect(() => new ClinikAPI({ apiKey })).toThrow(new TypeError("The API key is missing or malformed."));
    },
  );

  it.each(["", "ftp://clinic.example", "https://user:pass@clinic.example", "clinic"])(
    "is not sent to the base URL %j",
    async (baseUrl) => {
      server = await startAnsweringServer();
      expect(() => new Clinik(key, { baseUrl })).toThrow(/base URL/);
    },
  );
});
