import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { vi } from "vitest";

export type DeskRequest = { path: string; query: URLSearchParams; key?: string; body: unknown };
type Answer = { status?: number; json: unknown } | "cut";

/**
 * What each route answers, by method and path, of which the last part may be `*`. A function sees the request and how
 * often its route was asked before.
 */
export type DeskRoutes = Record<string, (request: DeskRequest, before: number) => Answer | Promise<Answer>>;

export type DeskServer = {
  /** Every request to a route so far. */
  asked: (route: string) => DeskRequest[];
  /** How many requests the page has sent that it has no answer to, and has not given up. */
  underWay: () => number;
  close: () => Promise<void>;
};

/**
 * A real HTTP server that answers what a test says in place of Frontdesk's own, and to which the page's requests go.
 * “cut” ends the connection without an answer.
 */
export async function startDeskServer(routes: DeskRoutes): Promise<DeskServer> {
  const requests = new Map<string, DeskRequest[]>();
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", "http://desk");
    const exact = `${request.method} ${url.pathname}`;
    const route = exact in routes ? exact : exact.replace(/[^/]+$/, "*");
    const seen = requests.get(route) ?? [];
    requests.set(route, seen);
    const received = await read(request, url);
    const before = seen.push(received) - 1;
    const answer = (await routes[route]?.(received, before)) ?? {
      status: 404,
      json: { code: "not-found" },
    };
    if (answer === "cut") return request.socket.destroy();
    response.writeHead(answer.status ?? 200, { "content-type": "application/json" });
    return response.end(JSON.stringify(answer.json));
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const underWay = sendRequestsTo(origin);
  return {
    underWay,
    asked: (route) => requests.get(route) ?? [],
    close: () =>
      new Promise((resolve) => {
        vi.unstubAllGlobals();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage, url: URL): Promise<DeskRequest> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  const key = request.headers["idempotency-key"];
  return {
    path: url.pathname,
    query: url.searchParams,
    key: typeof key === "string" ? key : undefined,
    body: text ? (JSON.parse(text) as unknown) : undefined,
  };
}

// jsdom has no fetch of its own, and Node's knows neither the page's origin nor jsdom's kind of abort signal.
function sendRequestsTo(origin: string) {
  const send = globalThis.fetch;
  let underWay = 0;
  vi.stubGlobal("fetch", async (path: string, { signal, ...request }: RequestInit) => {
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason as Error));
    });
    underWay += 1;
    return Promise.race([send(new URL(path, origin), request), aborted]).finally(() => {
      underWay -= 1;
    });
  });
  return () => underWay;
}
