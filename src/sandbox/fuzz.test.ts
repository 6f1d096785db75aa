import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "#clinikapi/envelope.ts";
import type { Database } from "#lib/database/database.ts";
import { arbitraryOfSchema } from "#testing/arbitrary-of-schema.ts";
import { emptyDatabase } from "#testing/databases.ts";
import { tries } from "#testing/thorough.ts";
import { createSandbox, type Sandbox } from "./create-sandbox.ts";
import { type ResourceKind, resourceKinds } from "./resources/resource-kinds.ts";

const headers = { "x-api-key": "clk_test_sandbox", "content-type": "application/json" };

// A change is judged by the same bodies each time; FUZZ_SEED=$RANDOM sends others. A failure prints its seed.
const seed = Number(process.env["FUZZ_SEED"] ?? 20_261_124);

let database: Database;
let sandbox: Sandbox;

beforeAll(async () => {
  database = await emptyDatabase("pglite");
  sandbox = await createSandbox({
    database,
    searchLagMs: 0,
    rateLimit: 1_000_000,
    patients: 0,
    control: true,
  });
});
afterAll(async () => {
  await sandbox.close();
  await database.close();
});

const nasty = fc.constantFrom<unknown>(
  "\0",
  "a\0b",
  "\uD800",
  "\uDFFF\uD800",
  "0000-01-01",
  "0000-01-01T00:00:00Z",
  "9999-12-31T23:59:59.999-14:00",
  "+010000-01-01T00:00:00Z",
  "x".repeat(5000),
  "👩‍👩‍👧‍👦".repeat(30),
  "<script>alert(1)</script>",
  "'; drop table sandbox.version; --",
  1e308,
  -0,
  Number.MAX_SAFE_INTEGER + 2,
  0.1,
  [],
  {},
  null,
  [[[[[[[[]]]]]]]],
  { toString: 1, constructor: { prototype: { polluted: true } } },
  JSON.parse('{"__proto__":{"polluted":true}}'),
);

const value = fc.oneof(nasty, fc.jsonValue(), fc.string({ unit: "binary" }), fc.date().map(String));

/** Bodies as text or bytes: near the schema, far from it, and no JSON at all. */
function bodies({ create }: ResourceKind) {
  // Bodies that are accepted take milliseconds each to make, so that a few have to do for all.
  const valid = fc.constantFrom(...fc.sample(arbitraryOfSchema(create), { numRuns: 50, seed }));
  const fields = Object.keys((create as unknown as { shape: object }).shape);
  const name = fc.oneof(fc.constantFrom(...fields, "id", "__proto__", "constructor"), fc.string());
  const spoilt = fc
    .tuple(valid, name, value)
    .map(
      ([body, field, wrong]) =>
        `${JSON.stringify(body).slice(0, -1)},${JSON.stringify(field)}:${text(wrong)}}`,
    );
  return fc.oneof(
    { weight: 3, arbitrary: spoilt },
    { weight: 2, arbitrary: fc.dictionary(name, value).map(text) },
    { weight: 1, arbitrary: value.map(text) },
    { weight: 1, arbitrary: operations(fields).map(text) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 1, max: 2000 }).map((depth) => "[".repeat(depth) + "]".repeat(depth)),
    },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 1, max: 2000 })
        .map((depth) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`),
    },
  );
}

const operations = (fields: string[]) =>
  fc.array(
    fc.record(
      {
        op: fc.constantFrom("add", "remove", "replace", "move", "copy", "test", "spam"),
        path: fc.oneof(
          fc
            .constantFrom(
              ...fields,
              "__proto__/polluted",
              "constructor/prototype/polluted",
              "toString/polluted",
              "",
            )
            .map((path) => `/${path}`),
          fc.string(),
        ),
        from: fc.constantFrom(...fields).map((path) => `/${path}`),
        value,
      },
      { requiredKeys: [] },
    ),
    { maxLength: 4 },
  );

/** A test that fails, of a value that cannot be written as text. */
const unwritable = ({ create }: ResourceKind) =>
  text([
    {
      op: "test",
      path: `/${Object.keys((create as unknown as { shape: object }).shape)[0]}`,
      value: { toString: 1 },
    },
  ]);

const wellFormed = (each: string) => new TextDecoder().decode(new TextEncoder().encode(each));

const text = (body: unknown) => JSON.stringify(body) ?? "";

describe("whatever is sent,", () => {
  it("searches answer, whatever is asked for", async () => {
    const kinds = Object.values(resourceKinds);
    const parameter = fc.oneof(
      fc.constantFrom("count", "cursor", "sort", ...kinds.flatMap(({ filters }) => Object.keys(filters))),
      fc.string(),
    );
    const query = fc.array(
      fc.tuple(
        parameter,
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.constantFrom("%00", "1_1", "99999_1", "none_5", "-62135596800001_1", "2025-02-30", "é"),
        ),
      ),
      { maxLength: 4 },
    );
    const property = fc.asyncProperty(fc.constantFrom(...kinds), query, async ({ path }, pairs) => {
      const asked = pairs.map((pair) => pair.map((each) => encodeURIComponent(wellFormed(each))).join("="));
      const answer = await sandbox.app.request(`/v1/${path}?${asked.join("&").replaceAll("%2500", "%00")}`, {
        headers,
      });
      expect(answer.status).toBeLessThan(500);
    });
    await fc.assert(property, { numRuns: tries(500, 2000), seed });
  }, 600_000);

  it.each(Object.values(resourceKinds))(
    "$path are stored or refused by name, and the sandbox goes on",
    async (kind) => {
      const path = `/v1/${kind.path}`;
      const id = await anyOf(kind);
      const property = fc.asyncProperty(bodies(kind), fc.boolean(), async (body, isChange) => {
        const answer = await sandbox.app.request(isChange ? `${path}/${id}` : path, {
          method: isChange ? "PATCH" : "POST",
          headers,
          body,
        });
        expect(answer.status).toBeLessThan(500);
        const said = (await answer.json()) as { code?: string; data?: { id?: string } };
        expect(answer.ok ? said.data?.id : said.code).toBeTypeOf("string");
      });
      await fc.assert(property, { numRuns: tries(1000, 10_000), seed, examples: [[unwritable(kind), true]] });
      expect(Object.prototype).not.toHaveProperty("polluted");
      expect(Object.getOwnPropertyDescriptor(Object.prototype, "toString")?.value).not.toHaveProperty(
        "polluted",
      );
      await readAll(path);
    },
    600_000,
  );
});

/** What was stored is found to the last page. */
async function readAll(path: string): Promise<void> {
  let cursor: string | null = null;
  do {
    const query = `count=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`;
    const answer = await sandbox.app.request(`${path}?${query}`, { headers });
    expect(answer.status).toBe(200);
    ({ cursor } = ((await answer.json()) as { data: Page<unknown> }).data);
  } while (cursor);
}

async function anyOf(kind: ResourceKind): Promise<string> {
  const store = sandbox.store;
  const place = { tenant: { id: "clinic", environment: "test" as const }, type: kind.type };
  const [sample] = fc.sample(arbitraryOfSchema(kind.create), { numRuns: 1, seed: 1 });
  return (await store.create(place, sample as Record<string, unknown>)).id;
}
