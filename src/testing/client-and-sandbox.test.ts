import { Clinik } from "@clinikapi/sdk";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "#lib/database/database.ts";
import { startSandbox } from "#sandbox/start-sandbox.ts";
import { emptyDatabase } from "./databases.ts";

const rateLimit = 50;

let database: Database;
let sandbox: { url: string; close(): Promise<void> };
let client: Clinik;

beforeAll(async () => {
  database = await emptyDatabase("pglite");
  sandbox = await startSandbox({ database, port: 0, searchLagMs: 0, rateLimit, patients: 0, control: true });
  client = new Clinik("clk_test_sandbox", { baseUrl: sandbox.url, retries: 0 });
}, 30_000);
afterAll(async () => {
  await sandbox.close();
  await database.close();
});

it("a resource is created, read, changed, found and deleted", async () => {
  const { data: patient, meta } = await client.patients.create({ firstName: "Ann", lastName: "Lee" });
  expect(patient).toMatchObject({ firstName: "Ann", fullName: "Ann Lee" });
  expect(meta).toMatchObject({ status: 201, requestId: expect.any(String), rateLimitTotal: rateLimit });
  await client.patients.update(patient.id, { phone: "312 555 0142" });
  expect((await client.patients.read(patient.id)).data.phone).toBe("312 555 0142");
  expect((await client.patients.search({ name: "lee" })).data).toMatchObject({ total: 1, hasMore: false });
  expect(await client.patients.delete(patient.id)).toMatchObject({ data: undefined });
  await expect(client.patients.read(patient.id)).rejects.toMatchObject({
    name: "ClinikNotFoundError",
    status: 404,
  });
});

it("a search is read page by page to its end", async () => {
  for (let i = 0; i < 5; i += 1) await client.practitioners.create({ firstName: "Bo", lastName: `No${i}` });
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await client.practitioners.search({ count: 2, cursor });
    names.push(...data.data.map(({ lastName }) => lastName));
    cursor = data.cursor ?? undefined;
  } while (cursor);
  expect(names).toEqual(["No0", "No1", "No2", "No3", "No4"]);
});

it("what is wrong with a field is told by an error of its own", async () => {
  const wrong = client.appointments.create({ status: "booked", patientId: "pt_1", priority: 10 });
  await expect(wrong).rejects.toMatchObject({
    name: "ClinikValidationError",
    code: "VALIDATION_ERROR",
    issues: [{ diagnostics: "priority: must be at most 9" }],
  });
});

it("a key that is none is told so, and is not repeated", async () => {
  const stranger = new Clinik("clk_test_nobody-has-this", { baseUrl: sandbox.url, retries: 0 });
  const error: Error = await stranger.patients.search().then(
    () => expect.fail("let in"),
    (reason: Error) => reason,
  );
  expect(error).toMatchObject({ name: "ClinikAuthError", status: 401 });
  expect(String(error)).not.toContain("nobody");
});

it("too many calls are told with the time to wait", async () => {
  const calls = Array.from({ length: rateLimit + 1 }, () => client.slots.search());
  await expect(Promise.all(calls)).rejects.toMatchObject({
    name: "ClinikRateLimitError",
    code: "RATE_LIMITED",
    retryAfter: expect.any(Number),
  });
});
