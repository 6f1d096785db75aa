import { expect } from "vitest";
import { type Answer, type Api, aPatient, diagnostics, type Fact, type Fields, make } from "./fact.ts";

const meta = {
  requestId: expect.stringMatching(/^req_\w+$/) as unknown,
  timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as unknown,
  rateLimitTotal: expect.any(Number) as unknown,
  rateLimitRemaining: expect.any(Number) as unknown,
  rateLimitReset: expect.any(Number) as unknown,
};

async function hasEnvelope(api: Api) {
  const created = await api.call("POST", "/v1/patients", { body: aPatient });
  expect(created).toMatchObject({ status: 201, body: { data: aPatient, meta: { ...meta, status: 201 } } });
  const { id } = created.body["data"] as { id: string };
  const read = await api.call("GET", `/v1/patients/${id}`);
  expect(read).toMatchObject({ status: 200, body: { data: { id }, meta: { ...meta, status: 200 } } });
  const changed = await api.call("PATCH", `/v1/patients/${id}`, { body: { firstName: "Joan" } });
  expect(changed).toMatchObject({ status: 200, body: { data: { id }, meta: { ...meta, status: 200 } } });
}

async function repeatsMetaInHeaders(api: Api) {
  const { headers, body } = await api.call("GET", "/v1/patients");
  const { requestId, timestamp, rateLimitTotal, rateLimitRemaining, rateLimitReset } = body["meta"] as Fields;
  expect(Object.fromEntries(headers)).toMatchObject({
    "x-request-id": requestId,
    "x-timestamp": timestamp,
    "x-ratelimit-limit": String(rateLimitTotal),
    "x-ratelimit-remaining": String(rateLimitRemaining),
    "x-ratelimit-reset": String(rateLimitReset),
  });
}

function isErrorBody({ body, headers }: Answer) {
  const issue = {
    severity: "error",
    code: expect.any(String) as unknown,
    diagnostics: expect.any(String) as unknown,
  };
  expect(body).toMatchObject({
    error: expect.any(String),
    code: expect.any(String),
    issues: [issue],
    issue: [issue],
  });
  expect(body["message"]).toBe(body["error"]);
  expect(body["requestId"]).toBe(headers.get("x-request-id"));
}

async function hasErrorBody(api: Api) {
  const refused = await api.call("POST", "/v1/patients", { body: { firstName: "Jane" } });
  isErrorBody(refused);
  expect(diagnostics(refused)).toEqual(["lastName: is required"]);
  isErrorBody(await api.call("GET", "/v1/patients/pt_nobody"));
  isErrorBody(await api.call("GET", "/v1/patients", { key: null }));
}

async function keepsValuesOutOfErrors(api: Api) {
  const marker = "zq7Secret";
  const bodies: [string, Fields][] = [
    [
      "patients",
      { firstName: marker.repeat(20), lastName: "x", gender: marker, email: marker, birthDate: marker },
    ],
    ["practitioners", { firstName: marker.repeat(20), lastName: "x", npi: marker.repeat(9) }],
    ["appointments", { status: marker, patientId: `${marker}/`, start: marker, priority: marker }],
    ["appointments", { status: "booked", patientId: marker }],
    ["slots", { scheduleId: marker, status: marker, start: marker, end: marker }],
    ["schedules", { actorIds: [marker], planningHorizon: { start: marker } }],
    ["practitioner-roles", { practitionerId: marker, role: "doctor", email: marker }],
  ];
  for (const [resource, body] of bodies) {
    const answer = await api.call("POST", `/v1/${resource}`, { body });
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain(marker);
  }
  const { text } = await api.call("GET", `/v1/patients?birthDate=${marker}`);
  expect(text).not.toContain(marker);
}

const badJson = (what: string, body: string): Fact => ({
  fact: `a body that is ${what} is INVALID_JSON`,
  source: "Service: 400",
  async holds(api) {
    const answer = await api.call("POST", "/v1/patients", { body });
    expect(answer).toMatchObject({ status: 400, body: { code: "INVALID_JSON" } });
  },
});

const override = (header: string): Fact => ({
  fact: `${header} is refused, whatever the method`,
  source: "Service: 400",
  async holds(api) {
    for (const method of ["GET", "POST"]) {
      const answer = await api.call(method, "/v1/patients", { headers: { [header]: "DELETE" } });
      expect(answer).toMatchObject({ status: 400, body: { code: "METHOD_OVERRIDE_REJECTED" } });
    }
  },
});

const bodyType = (type: string, method: "POST" | "PATCH"): Fact => ({
  fact: `${method} reads a body that says it is ${type}`,
  source: "Service: request bodies",
  async holds(api) {
    const headers = { "content-type": type };
    const { id } = await make(api, "patients", aPatient);
    const path = method === "POST" ? "/v1/patients" : `/v1/patients/${id}`;
    const answer = await api.call(method, path, { body: { ...aPatient, firstName: "José" }, headers });
    expect(answer).toMatchObject({
      status: method === "POST" ? 201 : 200,
      body: { data: { firstName: "José" } },
    });
  },
});

const types = ["application/json", "application/fhir+json", "application/json-patch+json"];

/** What answers look like, and what is answered to requests that are none. */
export const answerFacts: Fact[] = [
  { fact: "success comes in an envelope", source: "Service: success", holds: hasEnvelope },
  { fact: "headers repeat the envelope's meta", source: "Service: headers", holds: repeatsMetaInHeaders },
  { fact: "an error has its body", source: "Service: error", holds: hasErrorBody },
  { fact: "no error repeats a value", source: "Service: error", holds: keepsValuesOutOfErrors },
  badJson("cut off", '{"firstName":'),
  badJson("empty", ""),
  badJson("text", "firstName=Jane"),
  ...["x-http-method-override", "x-http-method", "x-method-override"].map(override),
  ...types.flatMap((type) => [bodyType(type, "POST"), bodyType(type, "PATCH")]),
  {
    fact: "an unknown route is NOT_FOUND",
    source: "Service: 404",
    async holds(api) {
      const answer = await api.call("GET", "/v1/nothing");
      expect(answer).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } });
    },
  },
];
