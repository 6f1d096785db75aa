import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPglite } from "#lib/database/pglite.ts";
import { databaseKinds, emptyPostgresUrl } from "#testing/databases.ts";
import { readPgliteTemplate } from "#testing/pglite-template.ts";
import { type SandboxEnded, spawnSandbox } from "#testing/sandbox-process.ts";

const headers = { "x-api-key": "clk_test_sandbox", "content-type": "application/json" };

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "frontdesk-sandbox-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function dataIn(kind: (typeof databaseKinds)[number]): Promise<Record<string, string>> {
  if (kind === "postgres") return { DATABASE_URL: await emptyPostgresUrl() };
  const data = join(folder, "data");
  // A new folder takes seconds to prepare.
  await (await openPglite(data, await readPgliteTemplate())).close();
  return { FRONTDESK_DATA_DIR: data };
}

async function create(url: string): Promise<string> {
  const body = JSON.stringify({ firstName: "Jane", lastName: "Doe" });
  const answer = await fetch(`${url}/v1/patients`, { method: "POST", headers, body });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { data: { id: string } }).data.id;
}

// What fetch throws when the process at the other end is gone.
const expectLostConnection = (error: unknown) => expect(error).toBeInstanceOf(TypeError);

describe.each(databaseKinds)("the sandbox alone, with its data in %s,", (kind) => {
  it("ends well when it is asked to, and has everything when it starts again", async () => {
    const env = await dataIn(kind);
    const first = await spawnSandbox(env);
    const id = await create(first.url);
    expect(await first.end("SIGTERM")).toBe(0);
    const second = await spawnSandbox(env);
    expect((await fetch(`${second.url}/v1/patients/${id}`, { headers })).status).toBe(200);
    expect(await second.end("SIGINT")).toBe(0);
  });

  it("loses nothing that it acknowledged when it is killed while many write", {
    timeout: 300_000,
  }, async () => {
    const env = { ...(await dataIn(kind)), SANDBOX_RATE_LIMIT: "1000000" };
    const acknowledged: string[] = [];
    for (const enough of [50, 120, 200]) {
      const sandbox = await spawnSandbox(env);
      const writer = async () => {
        for (;;) acknowledged.push(await create(sandbox.url));
      };
      const writers = Array.from({ length: 10 }, () => writer().catch(expectLostConnection));
      await expect.poll(() => acknowledged.length, { interval: 1, timeout: 60_000 }).toBeGreaterThan(enough);
      await sandbox.end("SIGKILL");
      await Promise.all(writers);
    }
    const sandbox = await spawnSandbox({ ...env, SANDBOX_RATE_LIMIT: "1000000" });
    for (const id of acknowledged) {
      expect((await fetch(`${sandbox.url}/v1/patients/${id}`, { headers })).status).toBe(200);
    }
    await sandbox.end("SIGTERM");
  });
});

describe("the sandbox alone", () => {
  it("refuses a data folder that another one has, in one sentence", async () => {
    const env = await dataIn("pglite");
    const first = await spawnSandbox(env);
    const second = await spawnSandbox(env).catch((error: SandboxEnded) => error);
    expect(second).toMatchObject({ name: "SandboxEnded", exitCode: 1 });
    expect((second as SandboxEnded).output).toMatch(
      /^The data folder \S+ is in use by process \d+\. Stop that process, or set FRONTDESK_DATA_DIR to another folder\.\n$/,
    );
    expect((await fetch(`${first.url}/health`)).status).toBe(200);
    await first.end("SIGTERM");
  });

  it("says what is wrong with its settings, without their values", async () => {
    const env = {
      SANDBOX_PORT: "a port",
      SANDBOX_RATE_LIMIT: "0",
      DATABASE_URL: "mysql://secret",
      CLINIC_TIME_ZONE: "Mars",
    };
    const ended = (await spawnSandbox(env).catch((error: SandboxEnded) => error)) as SandboxEnded;
    expect(ended.output).toBe(`The sandbox cannot start with these settings:
  SANDBOX_PORT must be a whole number
  SANDBOX_RATE_LIMIT must be at least 1
  CLINIC_TIME_ZONE must be an IANA time zone, such as Europe/Paris
  DATABASE_URL must be a postgres:// address
`);
  });
});
