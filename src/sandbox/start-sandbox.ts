import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { createSandbox, type SandboxBehaviour } from "./create-sandbox.ts";
import { closable } from "./http/closable.ts";

/** How a sandbox behaves, and where it listens: `port` 0 is any free one, `hostname` 127.0.0.1 unless given. */
export type SandboxSettings = SandboxBehaviour & { hostname?: string; port: number };

/** Starts the sandbox. It answers at `url` until it is closed; the database stays open. */
export async function startSandbox(
  settings: SandboxSettings,
): Promise<{ url: string; close(): Promise<void> }> {
  const { hostname = "127.0.0.1", port } = settings;
  const sandbox = await createSandbox(settings);
  const server = createAdaptorServer({ fetch: sandbox.app.fetch }) as Server;
  const closeServer = closable(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, hostname, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${address.port}`,
    async close() {
      // Faults that keep callers waiting have to end before the server can.
      await Promise.all([sandbox.close(), closeServer()]);
    },
  };
}
