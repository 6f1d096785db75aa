import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "#lib/database/database.ts";
import { emptyDatabase } from "#testing/databases.ts";
import { fieldLimits } from "#testing/field-limits.ts";
import { startSandbox } from "./start-sandbox.ts";

type Answer = {
  data?: Record<string, unknown>;
  issues?: { diagnostics: string }[];
};

let database: Database;
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let patientId: unknown;

beforeAll(async () => {
  database = await emptyDatabase("pglite");
  sandbox = await startSandbox({
    database,
    port: 0,
    searchLagMs: 0,
    rateLimit: 100_000,
    patients: 0,
    control: true,
  });
  const created = await send("POST", "patients", { firstName: "Ada", lastName: "Limit" });
  patientId = created.answer.data?.["id"];
});

afterAll(async () => {
  await sandbox.close();
  await database.close();
});

async function send(method: string, path: string, body?: object) {
  const response = await fetch(`${sandbox.url}/v1/${path}`, {
    method,
    headers: { "x-api-key": "clk_test_sandbox", "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text, answer: JSON.parse(text) as Answer };
}

/** Whether a new appointment's `field` was taken, or what was said of it. */
async function outcomeOf(field: string, fields: object) {
  const { status, text, answer } = await send("POST", "appointments", {
    status: "proposed",
    patientId,
    ...fields,
  });
  const complaint = answer.issues?.find(({ diagnostics }) => diagnostics.startsWith(`${field}: `));
  const outcome = status === 201 ? "taken" : complaint?.diagnostics.slice(field.length + 2);
  return { status, text, outcome, id: answer.data?.["id"] };
}

describe.each(fieldLimits)("ClinikAPI's $field", ({ field, alongside, ...limit }) => {
  it.each(limit.atLimit)("takes %j, and gives it back", async (value) => {
    const { outcome, id } = await outcomeOf(field, { ...alongside, [field]: value });
    expect(outcome).toBe(limit.nobodyHasIt ?? "taken");
    const { answer } = await send("GET", `appointments/${String(id)}`);
    expect(answer.data?.[field]).toEqual(limit.nobodyHasIt ? undefined : value);
  });

  it.each(limit.beyond)("refuses $value without repeating it", async ({ value, message }) => {
    const { status, outcome, text } = await outcomeOf(field, { ...alongside, [field]: value });
    expect([status, outcome]).toEqual([422, message]);
    expect(text.includes(String(value)) && String(value).length > 8).toBe(false);
  });

  it("meets an empty text as the page says", async () => {
    expect((await outcomeOf(field, { ...alongside, [field]: "" })).outcome).toBe(limit.empty);
  });

  it("meets its absence as the page says", async () => {
    expect((await outcomeOf(field, { ...alongside, [field]: undefined })).outcome).toBe(limit.absent);
  });
});
