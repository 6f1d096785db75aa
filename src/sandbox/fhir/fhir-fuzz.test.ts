import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "#lib/database/database.ts";
import { arbitraryOfSchema } from "#testing/arbitrary-of-schema.ts";
import { databaseKinds, emptyDatabase } from "#testing/databases.ts";
import { createSandbox, type Sandbox } from "../create-sandbox.ts";
import { resourceKinds } from "../resources/resource-kinds.ts";
import { fhirKinds } from "./fhir-kinds.ts";
import { fhirRoot } from "./fhir-routes.ts";

const bodies = Number(process.env.FUZZ_BODIES ?? 40);

/** Anything that JSON can say, with text that databases and patterns trip over. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    "\0",
    "\uD800",
    "__proto__",
    "1e400",
    "Patient/",
    "//",
    "%",
    "2026-02-30",
    "9999-12-31T23:59:59Z",
    {},
    [],
    [null],
  ),
);

const plainNames = Object.values(fhirKinds).flatMap((kind) => Object.keys(kind.parameters));
const names = plainNames.concat(plainNames.map((name) => `${name}:Patient`));
const controls = ["_count", "_cursor", "_sort", "_include", "_revinclude", "_total", "_summary", "_format"];
const queries = fc.array(
  fc.tuple(
    fc.constantFrom(...names, ...controls, "__proto__", ""),
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        "0",
        "-1",
        "1e9",
        "1_1",
        "none_1",
        "ge9999-12-31",
        "ne0001-01-01",
        "a,b\\,c",
        "|",
        ",",
        "Appointment:patient:Patient",
        "\0",
      ),
    ),
  ),
  { maxLength: 4 },
);

describe.each(databaseKinds)("whatever is sent to the FHIR interface on %s", (kind) => {
  let database: Database;
  let sandbox: Sandbox;

  beforeAll(async () => {
    database = await emptyDatabase(kind);
    const behaviour = { searchLagMs: 0, rateLimit: 10_000_000, patients: 20, control: false };
    sandbox = await createSandbox({ ...behaviour, database });
  });
  afterAll(async () => {
    await sandbox.close();
    await database.close();
  });

  async function firstOf(type: string): Promise<{ reference: string }> {
    const bundle = await send("GET", `${type}?_count=1`);
    const { entry } = (await bundle.json()) as { entry: { resource: { id: string } }[] };
    return { reference: `${type}/${entry[0]?.resource.id}` };
  }

  /** The elements that refer to others, referring to some that exist: else nothing would reach the store. */
  async function referring(type: string): Promise<Record<string, unknown>> {
    const practitioner = await firstOf("Practitioner");
    await send("POST", "Schedule", { resourceType: "Schedule", actor: [practitioner] });
    const references: Record<string, Record<string, unknown>> = {
      Patient: { generalPractitioner: [practitioner] },
      PractitionerRole: { practitioner },
      Schedule: { actor: [practitioner] },
      Slot: { schedule: await firstOf("Schedule") },
      Appointment: { participant: [{ actor: await firstOf("Patient"), status: "accepted" }] },
    };
    return references[type] ?? {};
  }

  async function send(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { "x-api-key": "clk_test_sandbox", "content-type": "application/fhir+json" };
    const response = await sandbox.app.request(`${fhirRoot}/${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    expect(response.status).toBeLessThan(500);
    return response;
  }

  it.each(Object.values(fhirKinds))(
    "a $type is kept or refused",
    async ({ type, schema, otherElements, write }) => {
      const elements = [
        ...Object.keys(schema.def.shape),
        ...otherElements,
        "meta",
        "text",
        "_id",
        "__proto__",
      ];
      const existing = await referring(type);
      const noise = fc.dictionary(fc.constantFrom(...elements), odd, { maxKeys: 3 });
      const patches = fc.array(
        fc.record({
          op: fc.constantFrom("add", "remove", "replace", "test", "move", "copy"),
          path: fc.constantFrom(
            ...elements.map((element) => `/${element}`),
            "/name/0/family",
            "/__proto__/x",
            "/constructor/prototype/x",
            "/participant/-",
          ),
          from: fc.constantFrom("/meta", "/status", "/participant/0", "/__proto__"),
          value: odd,
        }),
        { maxLength: 4 },
      );
      let kept = 0;
      await fc.assert(
        fc.asyncProperty(
          arbitraryOfSchema(resourceKinds[type].create).map((fields) => write({ ...fields, id: "new" })),
          noise,
          fc.oneof(noise, patches),
          async (good, bad, change) => {
            await send("POST", type, { ...good, ...bad });
            const created = await send("POST", type, { ...good, ...existing });
            if (created.status !== 201) return;
            kept += 1;
            const { id } = (await created.json()) as { id: string };
            await send("PATCH", `${type}/${id}`, change);
            await send("PUT", `${type}/${id}`, { ...good, ...bad, id });
            expect((await send("GET", `${type}/${id}`)).status).toBe(200);
          },
        ),
        { numRuns: bodies },
      );
      expect(kept).toBeGreaterThan(bodies / 4);
      expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
    },
    3_600_000,
  );

  it("an id with a NUL is nobody's", async () => {
    expect((await send("GET", "Patient/%00")).status).toBe(404);
    expect((await send("DELETE", "Patient/a%00")).status).toBe(404);
  });

  it("a search answers or is refused", async () => {
    const types = fc.constantFrom(...Object.keys(fhirKinds));
    await fc.assert(
      fc.asyncProperty(types, queries, async (type, query) => {
        const { status } = await send("GET", `${type}?${new URLSearchParams(query).toString()}`);
        expect([200, 400, 406]).toContain(status);
      }),
      { numRuns: bodies * 6 },
    );
  }, 3_600_000);
});
