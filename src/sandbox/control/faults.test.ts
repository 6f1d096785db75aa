import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "#lib/database/database.ts";
import { emptyDatabase } from "#testing/databases.ts";
import { waitFor } from "#testing/wait.ts";
import { createSandbox } from "../create-sandbox.ts";
import { startSandbox } from "../start-sandbox.ts";

const jane = { firstName: "Jane", lastName: "Doe" };
const behaviour = { searchLagMs: 0, rateLimit: 1_000_000, patients: 0, control: true };

let database: Database;
let sandbox: Awaited<ReturnType<typeof startSandbox>>;

beforeAll(async () => {
  database = await emptyDatabase("pglite");
});
beforeEach(async () => {
  sandbox = await startSandbox({ ...behaviour, database, port: 0 });
});
afterEach(async () => {
  await send("POST", "/sandbox/reset");
  await sandbox.close();
});
afterAll(() => database.close());

type CallOptions = { headers?: Record<string, string>; signal?: AbortSignal };

function send(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<Response> {
  const headers = { "x-api-key": "clk_test_sandbox", "content-type": "application/json", ...options.headers };
  return fetch(sandbox.url + path, {
    method,
    body: body === undefined ? null : JSON.stringify(body),
    ...options,
    headers,
  });
}

async function fault(fields: Record<string, unknown>): Promise<void> {
  expect((await send("POST", "/sandbox/faults", fields)).status).toBe(201);
}

async function stored(): Promise<number> {
  const [row] = await database.query<{ stored: number }>(
    "select count(*) as stored from sandbox.version where latest",
  );
  return row?.stored ?? 0;
}

const create = (options?: CallOptions) => send("POST", "/v1/patients", jane, options);

describe("a fault that is asked for", () => {
  it.each([
    ["fail-before", 0],
    ["fail-after", 1],
  ])("%s answers with its status", async (mode, expected) => {
    await fault({ mode, status: 503 });
    const answer = await create();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      code: "INTERNAL_ERROR",
      requestId: answer.headers.get("x-request-id"),
    });
    expect(await stored()).toBe(expected);
    expect((await create()).status).toBe(201);
  });

  it.each([
    ["reset-before", 0],
    ["reset-after", 1],
  ])("%s breaks the connection", async (mode, expected) => {
    await fault({ mode });
    await expect(create()).rejects.toThrow("fetch failed");
    await waitFor(async () => expect(await stored()).toBe(expected));
    expect((await create()).status).toBe(201);
  });

  it.each([
    ["hang-before", 0],
    ["hang-after", 1],
  ])("%s keeps the caller waiting for good", async (mode, expected) => {
    await fault({ mode });
    const patience = new AbortController();
    const answer = create({ signal: patience.signal });
    // It hangs once the fault is used up; what came before it is stored by then, or never will be.
    await waitFor(async () =>
      expect(await (await send("GET", "/sandbox/faults")).json()).toEqual({ faults: [] }),
    );
    await waitFor(async () => expect(await stored()).toBe(expected));
    patience.abort();
    await expect(answer).rejects.toThrow("aborted");
    expect((await create()).status).toBe(201);
    expect(await stored()).toBe(expected + 1);
  });

  it.each([
    ["hang-before", 504, 0],
    ["hang-after", 201, 1],
  ])("%s for a while answers %i after it", async (mode, status, expected) => {
    await fault({ mode, delayMs: 50, status: 504 });
    const start = performance.now();
    expect((await create()).status).toBe(status);
    expect(performance.now() - start).toBeGreaterThan(45);
    expect(await stored()).toBe(expected);
  });

  it("late stores what its caller has given up", async () => {
    await fault({ mode: "late", delayMs: 300 });
    await expect(create({ signal: AbortSignal.timeout(100) })).rejects.toThrow("timeout");
    expect(await stored()).toBe(0);
    await waitFor(async () => expect(await stored()).toBe(1));
  });

  it("befalls only the method and path it is for, as often as it was asked for", async () => {
    await fault({ method: "get", path: "/v1/patients/*", mode: "fail-before", count: 2 });
    const { data } = (await (await create()).json()) as { data: { id: string } };
    const read = async () => (await send("GET", `/v1/patients/${data.id}`)).status;
    expect((await send("GET", "/v1/patients")).status).toBe(200);
    expect([await read(), await read(), await read()]).toEqual([500, 500, 200]);
  });

  it("with count 0 befalls every request until it is taken away", async () => {
    await fault({ path: "/v1/**", mode: "fail-before", count: 0, status: 429 });
    for (let call = 0; call < 3; call += 1) {
      const answer = await create();
      expect(answer.status).toBe(429);
      expect(answer.headers.get("retry-after")).toBe("1");
    }
    await send("DELETE", "/sandbox/faults");
    expect((await create()).status).toBe(201);
  });

  it("must be one that there is", async () => {
    const answer = await send("POST", "/sandbox/faults", { mode: "explode", count: -1 });
    expect(answer.status).toBe(422);
    expect(await send("GET", "/sandbox/faults").then((response) => response.json())).toEqual({ faults: [] });
  });
});

describe("the sandbox's controls", () => {
  it("count calls by route, refused and failed ones too", async () => {
    await create();
    await send("GET", "/v1/patients/pt_nobody");
    await send("GET", "/v1/patients?name=doe", undefined, { headers: { "x-api-key": "" } });
    await send("GET", "/v1/fhir/Patient/pt_nobody");
    await send("GET", "/v1/what/ever/else");
    expect(await (await send("GET", "/sandbox/requests")).json()).toEqual({
      total: 5,
      routes: {
        "POST /v1/patients": 1,
        "GET /v1/patients/{id}": 1,
        "GET /v1/patients": 1,
        "GET /v1/fhir/Patient/{id}": 1,
        "GET other": 1,
      },
    });
    await send("DELETE", "/sandbox/requests");
    expect(await (await send("GET", "/sandbox/requests")).json()).toMatchObject({ total: 0 });
  });

  it("put everything back to how it started", async () => {
    await create();
    await fault({ mode: "fail-before" });
    expect((await send("POST", "/sandbox/reset")).status).toBe(204);
    expect(await stored()).toBe(0);
    expect((await create()).status).toBe(201);
    expect(await (await send("GET", "/sandbox/requests")).json()).toMatchObject({ total: 1 });
  });

  it.each([
    ["10.1.2.3", {}, 404],
    ["::ffff:192.168.0.7", {}, 404],
    ["127.0.0.1", { origin: "http://evil.example" }, 404],
    ["127.0.0.1", {}, 200],
    ["::1", {}, 200],
    ["::ffff:127.0.0.1", {}, 200],
  ])("to a caller from %s with %j answer %i", async (remoteAddress, headers, status) => {
    const { app, close } = await createSandbox({ ...behaviour, database });
    const peer = { incoming: { socket: { remoteAddress } } };
    expect((await app.request("/sandbox/requests", { headers }, peer)).status).toBe(status);
    await close();
  });

  it("do not exist unless they are wanted", async () => {
    const { app, close } = await createSandbox({ ...behaviour, control: false, database });
    for (const path of ["requests", "faults", "webhooks"]) {
      expect((await app.request(`/sandbox/${path}`)).status).toBe(404);
    }
    expect((await app.request("/sandbox/reset", { method: "POST" })).status).toBe(404);
    await close();
  });
});

describe("closing the sandbox", () => {
  it("ends those whom a fault keeps waiting, and what is late is never stored", async () => {
    await fault({ mode: "hang-before", path: "/v1/patients" });
    await fault({ mode: "late", delayMs: 600_000, path: "/v1/patients" });
    const waiting = [create(), create()].map((answer) => answer.then(String, String));
    await waitFor(async () =>
      expect(await (await send("GET", "/sandbox/faults")).json()).toEqual({ faults: [] }),
    );
    await sandbox.close();
    await Promise.all(waiting);
    expect(await stored()).toBe(0);
    sandbox = await startSandbox({ ...behaviour, database, port: 0 });
  });
});
