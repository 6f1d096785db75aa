import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from "@hono/node-server";

/** What a request may take until it has arrived whole, what those under way may take at the end, and between two looks. Milliseconds. */
type Limits = { headers: number; request: number; keepAlive: number; farewell: number; look: number };

const requestLimits: Limits = {
  headers: 10_000,
  request: 30_000,
  keepAlive: 65_000,
  farewell: 10_000,
  look: 2000,
};

type Env = HttpBindings | Http2Bindings;

/** The most header lines of a request; a browser behind proxies sends about forty. */
const mostHeaders = 100;

/**
 * Answers requests on 127.0.0.1 and nowhere else: passwords must not cross a network in clear, so that others come
 * through a proxy on this machine that speaks TLS. `port` 0 is any free one. `close` lets the requests under way end.
 */
export async function listen(
  app: { fetch: (request: Request, env: Env) => Response | Promise<Response> },
  port: number,
  limits: Limits = requestLimits,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createAdaptorServer({
    fetch: (request: Request, env: Env) =>
      env.incoming.rawHeaders.length > 2 * mostHeaders ? refused() : app.fetch(request, env),
    // How often Node looks for requests that take too long.
    serverOptions: { connectionsCheckingInterval: limits.look, maxHeaderSize: 16_384 },
  }) as Server;
  // Node leaves out what is beyond its own limit and says nothing: what tells where a request comes from would be gone.
  server.maxHeadersCount = 0;
  server.headersTimeout = limits.headers;
  server.requestTimeout = limits.request;
  // Longer than a load balancer's, so that it does not send a request into a connection that is closing.
  server.keepAliveTimeout = limits.keepAlive;
  closeWhenIdle(server);
  await new Promise<void>((resolve, reject) => {
    // It stays: a connection that cannot be taken, as where the system has no more files to open, is no end.
    server.on("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        const farewell = setTimeout(() => server.closeAllConnections(), limits.farewell);
        server.close(() => {
          clearTimeout(farewell);
          resolve();
        });
      }),
  };
}

const refused = () => new Response(null, { status: 431, headers: { connection: "close" } });

// Node closes idle connections once, when it stops listening; those that were busy then stay open as long as they are
// kept alive.
function closeWhenIdle(server: Server): void {
  server.on("request", (_request, response: ServerResponse) => {
    response.once("close", () => setImmediate(() => !server.listening && server.closeIdleConnections()));
  });
}
