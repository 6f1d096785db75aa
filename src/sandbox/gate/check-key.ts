import { createMiddleware } from "hono/factory";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { SandboxError } from "#sandbox/http/sandbox-error.ts";
import type { ApiKey, Scope } from "#sandbox/keys/api-keys.ts";

const shape = /^clk_(live|test)_[A-Za-z0-9_]+$/;

// A FHIR search may be a POST, so that what is looked for is in no address.
const isReading = (method: string, path: string) =>
  method === "GET" || method === "HEAD" || (method === "POST" && path.endsWith("/_search"));

/** Lets a request pass that has a key in force whose scope covers the method. */
export function checkKey(keys: ApiKey[], now: () => Date) {
  const known = new Map(keys.map((key) => [key.key, key]));
  return createMiddleware<SandboxEnv>(async (c, next) => {
    const key = keyInForce(c.req.header("x-api-key"), known, now());
    c.set("key", key);
    c.set("tenant", key.tenant);
    const needed: Scope = isReading(c.req.method, c.req.path) ? "read" : "write";
    if (key.scope !== "*" && key.scope !== needed) throw new SandboxError("FORBIDDEN");
    await next();
  });
}

function keyInForce(given: string | undefined, known: Map<string, ApiKey>, now: Date): ApiKey {
  if (!given) throw new SandboxError("UNAUTHORIZED");
  if (!shape.test(given)) throw new SandboxError("INVALID_KEY_FORMAT");
  const key = known.get(given);
  if (!key) throw new SandboxError("INVALID_KEY");
  if (key.revoked) throw new SandboxError("KEY_REVOKED");
  if (key.expiresAt !== undefined && new Date(key.expiresAt) <= now) throw new SandboxError("KEY_EXPIRED");
  return key;
}
