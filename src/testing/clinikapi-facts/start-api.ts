import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Database } from "#lib/database/database.ts";
import { createSandbox } from "#sandbox/create-sandbox.ts";
import { emptyDatabase } from "../databases.ts";
import { type Answer, type Api, callsPerMinute, type Fields, lagMs } from "./fact.ts";

/** Something between caller and sandbox that answers in its place, or changes what it hears or says. */
export type Between = (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>;

export type StartedApi = Api & {
  /** Empties it, and forgets the calls that were made. */
  reset(): Promise<void>;
  close(): Promise<void>;
};

/** What is not as it should be: something in front of the sandbox, or a lag that is not {@link lagMs}. */
export type Planted = { between?: Between; searchLagMs?: number };

/** Starts a sandbox to try facts on, over HTTP. */
export async function startApi(
  kind: Database["kind"],
  { between, searchLagMs = lagMs }: Planted = {},
): Promise<StartedApi> {
  let clock = Date.parse("2025-02-01T12:00:00.000Z");
  const database = await emptyDatabase(kind);
  const sandbox = await createSandbox({
    database,
    searchLagMs,
    rateLimit: callsPerMinute,
    patients: 0,
    control: true,
    now: () => new Date(clock),
  });
  const answer = async (request: Request) => sandbox.app.fetch(request);
  const server = createAdaptorServer({
    fetch: (request, env) =>
      new URL(request.url).pathname.startsWith("/sandbox/") || !between
        ? sandbox.app.fetch(request, env)
        : between(request, answer),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    call: (method, path, options) => call(url + path, method, options),
    pass: (milliseconds) => {
      clock += milliseconds;
    },
    async reset() {
      await call(`${url}/sandbox/reset`, "POST");
    },
    async close() {
      await sandbox.close();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
    },
  };
}

async function call(
  url: string,
  method: string,
  { key, body, headers = {} }: Parameters<Api["call"]>[2] = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(key === null ? {} : { "x-api-key": key ?? "clk_test_sandbox" }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

function parsed(text: string): Fields {
  try {
    return JSON.parse(text) as Fields;
  } catch {
    return {};
  }
}
