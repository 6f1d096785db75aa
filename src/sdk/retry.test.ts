import { afterEach, describe, expect, it } from "vitest";
import {
  type AnsweringServer,
  type PlannedAnswer,
  startAnsweringServer,
} from "../testing/answering-server.ts";
import { ClinikConnectionError } from "./clinik-error.ts";
import { realTiming, retryWaitMs } from "./retry.ts";
import { type Call, createTransport } from "./transport.ts";

const fine: PlannedAnswer = { status: 200, json: { data: "fine", meta: {} } };
const broken: PlannedAnswer = { status: 503, json: {} };
const read: Call = { method: "GET", path: "/v1/patients" };

let server: AnsweringServer;
afterEach(() => server.close());

async function client(retries: number, ...answers: PlannedAnswer[]) {
  server = await startAnsweringServer(...answers);
  const waits: number[] = [];
  const sleep = async (milliseconds: number) => void waits.push(milliseconds);
  const options = { apiKey: "clk_test_1", baseUrl: server.url, timeout: 1000, retries };
  return { waits, send: createTransport(options, { sleep, random: () => 0.5 }) };
}

describe("a read", () => {
  it.each<[string, PlannedAnswer]>([
    ["an error of the server", broken],
    ["a rate limit", { status: 429, json: { code: "RATE_LIMITED" } }],
    ["a connection that is reset", (response) => response.socket?.destroy()],
  ])("is tried again after %s", async (_, answer) => {
    const { send } = await client(2, answer, answer, fine);
    expect(await send(read)).toMatchObject({ data: "fine" });
    expect(server.requests).toHaveLength(3);
  });

  it("waits a random part of a time that doubles", async () => {
    const { send, waits } = await client(3, broken);
    await expect(send(read)).rejects.toMatchObject({ status: 503 });
    expect(waits).toEqual([250, 500, 1000]);
    expect(server.requests).toHaveLength(4);
  });

  it.each([400, 401, 403, 404, 409, 422])("is not tried again after %i", async (status) => {
    const { send } = await client(2, { status, json: {} });
    await expect(send(read)).rejects.toMatchObject({ status });
    expect(server.requests).toHaveLength(1);
  });

  it("is not tried again when a month's calls are used up", async () => {
    const { send } = await client(2, { status: 429, json: { code: "MONTHLY_QUOTA_EXCEEDED" } });
    await expect(send(read)).rejects.toMatchObject({ code: "MONTHLY_QUOTA_EXCEEDED" });
    expect(server.requests).toHaveLength(1);
  });
});

describe("Retry-After", () => {
  it.each([429, 503])("of %i is waited for, and the jitter comes on top", async (status) => {
    const { send, waits } = await client(1, { status, headers: { "retry-after": "7" }, json: {} }, fine);
    await send(read);
    expect(waits).toEqual([7250]);
  });

  it("may be a date", async () => {
    const inTenSeconds = new Date(Date.now() + 10_000).toUTCString();
    const { send, waits } = await client(
      1,
      { status: 429, headers: { "retry-after": inTenSeconds }, json: {} },
      fine,
    );
    await send(read);
    expect(waits[0]).toBeGreaterThan(8000);
    expect(waits[0]).toBeLessThanOrEqual(10_250);
  });

  it("of more than a minute is left to the caller", async () => {
    const { send } = await client(2, { status: 429, headers: { "retry-after": "3600" }, json: {} });
    await expect(send(read)).rejects.toMatchObject({ name: "ClinikRateLimitError", retryAfter: 3600 });
    expect(server.requests).toHaveLength(1);
  });
});

describe("a write", () => {
  it.each(["POST", "PATCH", "PUT", "DELETE"])(
    "by %s is sent once, whatever the client's retries",
    async (method) => {
      const { send } = await client(2, broken);
      await expect(send({ method, path: "/v1/patients", body: {} })).rejects.toMatchObject({ status: 503 });
      expect(server.requests).toHaveLength(1);
    },
  );

  it("is sent again when the call asks for it", async () => {
    const { send } = await client(0, broken, fine);
    await send({ method: "POST", path: "/v1/patients", body: { a: 1 }, options: { retries: 1 } });
    expect(server.requests.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}']);
  });
});

describe("waiting", () => {
  it("is never longer than eight seconds by our own choice", async () => {
    server = await startAnsweringServer();
    expect(retryWaitMs(new ClinikConnectionError("gone"), 30, 1)).toBe(8000);
  });

  it("ends at once when the caller gives up", async () => {
    server = await startAnsweringServer();
    const giveUp = new AbortController();
    const waiting = realTiming.sleep(3_600_000, giveUp.signal);
    giveUp.abort(new Error("typed on"));
    await expect(waiting).rejects.toThrow("typed on");
    await expect(realTiming.sleep(3_600_000, giveUp.signal)).rejects.toThrow("typed on");
  });
});
