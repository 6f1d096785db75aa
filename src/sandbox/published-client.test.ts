import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "#lib/database/database.ts";
import { databaseKinds, emptyDatabase } from "#testing/databases.ts";
import { startSandbox } from "./start-sandbox.ts";

type Fields = Record<string, unknown>;
type Answer<T> = { data: T; meta: { requestId: string | null; status: number; rateLimitRemaining: number } };
type Page = { data: (Fields & { id: string })[]; total: number; cursor: string | null; hasMore: boolean };

class ClinikError extends Error {
  constructor(name: string, status: number, body: Fields) {
    super(String(body.message ?? body.error));
    this.name = name;
    Object.assign(this, { status, code: body.code, requestId: body.requestId, issues: body.issues });
  }
}

const errorNames: Record<number, string> = {
  401: "ClinikAuthError",
  404: "ClinikNotFoundError",
  422: "ClinikValidationError",
  429: "ClinikRateLimitError",
};

/** A client with no more than the published package's surface, written for this test alone. */
class Clinik {
  readonly #apiKey: string;
  readonly #baseUrl: string;

  constructor(apiKey: string, { baseUrl }: { baseUrl: string }) {
    this.#apiKey = apiKey;
    this.#baseUrl = baseUrl;
  }

  readonly fhir = { request: (method: string, path: string) => this.#send<Fields>(method, `fhir/${path}`) };

  namespace(path: string) {
    return {
      create: (fields: Fields) =>
        this.#send<Fields & { id: string }>("POST", path, ["application/fhir+json", fields]),
      read: (id: string) => this.#send<Fields>("GET", `${path}/${id}`),
      update: (id: string, fields: Fields) =>
        this.#send<Fields>("PATCH", `${path}/${id}`, ["application/json-patch+json", fields]),
      delete: (id: string) => this.#send<undefined>("DELETE", `${path}/${id}`),
      search: (query: Record<string, string>) =>
        this.#send<Page>("GET", `${path}?${new URLSearchParams(query).toString()}`),
    };
  }

  async #send<T>(method: string, path: string, content?: [type: string, fields: Fields]): Promise<Answer<T>> {
    const [type, fields] = content ?? [];
    const response = await fetch(`${this.#baseUrl}/v1/${path}`, {
      method,
      headers: { "x-api-key": this.#apiKey, ...(type && { "content-type": type }) },
      ...(fields && { body: JSON.stringify(fields) }),
    });
    const text = await response.text();
    const body = (text ? JSON.parse(text) : {}) as Fields;
    if (!response.ok) {
      throw new ClinikError(errorNames[response.status] ?? "ClinikApiError", response.status, body);
    }
    const { headers, status } = response;
    const rateLimitRemaining = Number(headers.get("x-ratelimit-remaining"));
    const meta = { requestId: headers.get("x-request-id"), status, rateLimitRemaining };
    return { data: ("resourceType" in body ? body : body.data) as T, meta };
  }
}

type Story = { path: string; fields: Fields; change: Fields; query: Record<string, string> };

const hours = { start: "2026-03-09T08:00:00.000Z", end: "2026-03-09T16:00:00.000Z" };

/** The six resources; `{patient}`, `{practitioner}` and `{schedule}` become the ids of some that exist. */
const stories: Story[] = [
  {
    path: "patients",
    fields: { firstName: "Ada", lastName: "Reader", birthDate: "1980-04-23" },
    change: { maritalStatus: "married" },
    query: { birthDate: "1980-04-23" },
  },
  {
    path: "practitioners",
    fields: { firstName: "Sarah", lastName: "Chen", npi: "1234567893" },
    change: { specialty: "Cardiology" },
    query: { npi: "1234567893" },
  },
  {
    path: "practitioner-roles",
    fields: { practitionerId: "{practitioner}", role: "Doctor" },
    change: { locationName: "Room 2" },
    query: { practitionerId: "{practitioner}" },
  },
  {
    path: "schedules",
    fields: { actorIds: ["Practitioner/{practitioner}"], planningHorizon: hours },
    change: { comment: "Bring an interpreter" },
    query: { actorId: "Practitioner/{practitioner}" },
  },
  {
    path: "slots",
    fields: { scheduleId: "{schedule}", status: "free", ...hours },
    change: { status: "busy" },
    query: { scheduleId: "{schedule}" },
  },
  {
    path: "appointments",
    fields: { status: "booked", patientId: "{patient}", practitionerId: "{practitioner}", ...hours },
    change: { status: "checked-in" },
    query: { patientId: "{patient}", sort: "-date" },
  },
];

describe.each(databaseKinds)("a client of the published package's kind, on %s", (kind) => {
  let database: Database;
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let clinik: Clinik;
  const ids: Record<string, string> = {};

  const withIds = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value).replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "")) as T;

  beforeAll(async () => {
    database = await emptyDatabase(kind);
    const settings = { searchLagMs: 0, rateLimit: 10_000, patients: 0, control: false, port: 0 };
    sandbox = await startSandbox({ ...settings, database });
    clinik = new Clinik("clk_test_sandbox", { baseUrl: sandbox.url });
    const create = async (path: string, fields: Fields) =>
      (await clinik.namespace(path).create(fields)).data.id;
    ids.patient = await create("patients", { firstName: "Jane", lastName: "Doe" });
    ids.practitioner = await create("practitioners", { firstName: "Gregory", lastName: "House" });
    ids.schedule = await create("schedules", { actorIds: [`Practitioner/${ids.practitioner}`] });
  });
  afterAll(async () => {
    await sandbox.close();
    await database.close();
  });

  it.each(stories)("creates, reads, changes, finds and deletes $path", async ({ path, ...story }) => {
    const resources = clinik.namespace(path);
    const { fields, change, query } = withIds(story);
    const created = await Promise.all(Array.from({ length: 7 }, () => resources.create(fields)));
    expect(created[0]?.data).toMatchObject(fields);
    expect(created[0]?.meta).toMatchObject({
      status: 201,
      requestId: expect.stringMatching(/^req_/) as string,
    });
    const newIds = created.map(({ data }) => data.id);
    const [first = ""] = newIds;

    expect((await resources.read(first)).data).toEqual(created[0]?.data);
    expect((await resources.update(first, change)).data).toEqual({ ...created[0]?.data, ...change });

    const found: string[] = [];
    let cursor: string | null | undefined;
    do {
      const { data: page } = await resources.search({ ...query, count: "3", ...(cursor && { cursor }) });
      expect(page.total).toBeGreaterThanOrEqual(7);
      expect(page.hasMore).toBe(page.cursor !== null);
      found.push(...page.data.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor);
    expect(found).toEqual(expect.arrayContaining(newIds));
    expect(new Set(found).size).toBe(found.length);

    for (const id of newIds) expect((await resources.delete(id)).meta.status).toBe(204);
    await expect(resources.read(first)).rejects.toMatchObject({
      name: "ClinikNotFoundError",
      status: 404,
      code: "NOT_FOUND",
    });
  });

  it("learns from the errors what was wrong", async () => {
    const stranger = new Clinik("clk_test_nobody", { baseUrl: sandbox.url });
    await expect(stranger.namespace("patients").search({})).rejects.toMatchObject({
      name: "ClinikAuthError",
    });
    await expect(clinik.namespace("appointments").create({ status: "booked" })).rejects.toMatchObject({
      name: "ClinikValidationError",
      code: "VALIDATION_ERROR",
      issues: [{ diagnostics: "patientId: is required" }],
    });
  });

  it("gets bare FHIR from the passthrough", async () => {
    const { data } = await clinik.fhir.request("GET", `Patient/${ids.patient}`);
    expect(data).toMatchObject({ resourceType: "Patient", name: [{ family: "Doe", given: ["Jane"] }] });
  });
});
