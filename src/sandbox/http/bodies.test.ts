import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "#lib/database/database.ts";
import { emptyDatabase } from "#testing/databases.ts";
import { startSandbox } from "../start-sandbox.ts";
import { maximumBytes } from "./read-body.ts";

let database: Database;
let sandbox: Awaited<ReturnType<typeof startSandbox>>;

beforeAll(async () => {
  database = await emptyDatabase("pglite");
  const behaviour = { searchLagMs: 0, rateLimit: 1_000_000, patients: 0, control: true };
  sandbox = await startSandbox({ ...behaviour, database, port: 0 });
});
afterAll(async () => {
  await sandbox.close();
  await database.close();
});

type Body = { code?: string; data?: { firstName: string }; issues?: { diagnostics: string }[] };

async function post(
  body: RequestInit["body"],
  type = "application/json",
): Promise<{ status: number; body: Body }> {
  const headers = { "x-api-key": "clk_test_sandbox", "content-type": type };
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    headers,
    body: body ?? null,
    duplex: "half",
  };
  const answer = await fetch(`${sandbox.url}/v1/patients`, init);
  return { status: answer.status, body: (await answer.json()) as Body };
}

const padded = (bytes: number) => {
  const body = '{"firstName":"Jane","lastName":"Doe"}';
  return body + " ".repeat(bytes - body.length);
};

describe("a body", () => {
  it("may have one megabyte", async () => {
    expect(await post(padded(maximumBytes))).toMatchObject({ status: 201 });
  });

  it.each([maximumBytes + 1, 5 * maximumBytes])(
    "of %i bytes is too large, and the next call is answered",
    async (bytes) => {
      expect(await post(padded(bytes))).toMatchObject({ status: 413, body: { code: "PAYLOAD_TOO_LARGE" } });
      expect(await post(padded(100))).toMatchObject({ status: 201 });
    },
  );

  it("that does not say how long it is may not be longer either", async () => {
    const chunks = new ReadableStream({
      start(controller) {
        for (let chunk = 0; chunk < 40; chunk += 1) controller.enqueue(new Uint8Array(65_536).fill(32));
        controller.close();
      },
    });
    expect(await post(chunks)).toMatchObject({ status: 413 });
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/xml", "application/jsonp"])(
    "that says it is %s is refused",
    async (type) => {
      expect(await post(padded(100), type)).toMatchObject({ status: 400, body: { code: "INVALID_JSON" } });
    },
  );

  it("may name its character set", async () => {
    expect(await post(padded(100), "Application/JSON; charset=utf-8")).toMatchObject({ status: 201 });
  });

  it("that is no UTF-8 is refused", async () => {
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]);
    expect(await post(bytes)).toMatchObject({ status: 400, body: { code: "INVALID_JSON" } });
  });

  it("that names a field twice has the last of them", async () => {
    const answer = await post('{"firstName":"Ann","lastName":"Doe","firstName":"Bea"}');
    expect(answer.body.data?.firstName).toBe("Bea");
  });

  it.each([
    ['{"firstName":"Jane","lastName":"Doe","__proto__":{"admin":true}}', "__proto__: is not a field"],
    ['{"firstName":"Ja\\u0000ne","lastName":"Doe"}', "firstName: has a character that cannot be stored"],
    ['{"firstName":"Jane","lastName":"\\ud800"}', "lastName: has a character that cannot be stored"],
    [
      '{"firstName":"Jane","lastName":"Doe","birthDate":"0000-01-01"}',
      "birthDate: must be a date such as 1980-04-23",
    ],
    ['{"firstName":"Jane","lastName":1e999}', "lastName: must be text"],
    ["null", "body: must be an object"],
    ["[]", "body: must be an object"],
  ])("%s names the field that is wrong", async (text, diagnostics) => {
    const { status, body } = await post(text);
    expect(status).toBe(422);
    expect(body.issues?.map((issue) => issue.diagnostics)).toEqual([diagnostics]);
  });
});
