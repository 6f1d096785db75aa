import { createMiddleware } from "hono/factory";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { SandboxError } from "#sandbox/http/sandbox-error.ts";
import type { RollingMinute } from "./rolling-minute.ts";

/** Counts the call against its organisation's minute; beyond the limit the answer is 429 with `Retry-After`. */
export const limitRate = (minute: RollingMinute, now: () => Date) =>
  createMiddleware<SandboxEnv>(async (c, next) => {
    const { isAllowed, ...allowance } = minute.take(c.get("tenant").id, now());
    c.set("allowance", allowance);
    c.header("x-ratelimit-limit", String(allowance.total));
    c.header("x-ratelimit-remaining", String(allowance.remaining));
    c.header("x-ratelimit-reset", String(allowance.resetSeconds));
    if (!isAllowed) {
      throw new SandboxError("RATE_LIMITED", { headers: { "retry-after": String(allowance.resetSeconds) } });
    }
    await next();
  });
