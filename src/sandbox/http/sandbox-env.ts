import type { HttpBindings } from "@hono/node-server";
import type { ApiKey } from "#sandbox/keys/api-keys.ts";
import type { Tenant } from "#sandbox/store/store.ts";

/** What of the organisation's calls of the last minute is left; `resetSeconds` until the oldest of them is forgotten. */
export type Allowance = { total: number; remaining: number; resetSeconds: number };

/**
 * What the sandbox's routes find in their context. `key`, `tenant` and `allowance` are there behind the gate only.
 * The bindings are missing when a test calls the app without a socket.
 */
export type SandboxEnv = {
  Bindings: Partial<HttpBindings> | undefined;
  Variables: {
    requestId: string;
    receivedAt: Date;
    key: ApiKey;
    tenant: Tenant;
    allowance: Allowance;
  };
};
