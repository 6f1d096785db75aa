import { createMiddleware } from "hono/factory";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { SandboxError } from "#sandbox/http/sandbox-error.ts";
import type { CalendarMonth } from "./calendar-month.ts";

/** Counts the call against its organisation's month; beyond the quota the answer is 429 until the next month. */
export const limitQuota = (month: CalendarMonth, now: () => Date) =>
  createMiddleware<SandboxEnv>(async (c, next) => {
    const { id, environment } = c.get("tenant");
    const { isAllowed, total, remaining, resetSeconds } = month.take(id, now());
    // The API documents the quota and its error codes, but no header; these follow those of its rate limit.
    c.header("x-quota-limit", String(total));
    c.header("x-quota-remaining", String(remaining));
    c.header("x-quota-reset", String(resetSeconds));
    if (!isAllowed) {
      const code = environment === "test" ? "SANDBOX_QUOTA_EXCEEDED" : "MONTHLY_QUOTA_EXCEEDED";
      throw new SandboxError(code, { headers: { "retry-after": String(resetSeconds) } });
    }
    await next();
  });
