import type { Context } from "hono";
import type { Envelope } from "#clinikapi/envelope.ts";
import type { SandboxEnv } from "./sandbox-env.ts";

/** Answers `data` in the envelope of the simplified routes. */
export function answerData(c: Context<SandboxEnv>, data: unknown, status: 200 | 201 = 200): Response {
  const { total, remaining, resetSeconds } = c.get("allowance");
  const envelope: Envelope<unknown> = {
    data,
    meta: {
      requestId: c.get("requestId"),
      timestamp: c.get("receivedAt").toISOString(),
      status,
      rateLimitTotal: total,
      rateLimitRemaining: remaining,
      rateLimitReset: resetSeconds,
    },
  };
  return c.json(envelope, status);
}
