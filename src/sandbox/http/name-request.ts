import { randomBytes } from "node:crypto";
import { createMiddleware } from "hono/factory";
import type { SandboxEnv } from "./sandbox-env.ts";

/** Gives every request an id and the instant of its arrival, and every answer the headers that repeat them. */
export const nameRequest = (now: () => Date) =>
  createMiddleware<SandboxEnv>(async (c, next) => {
    const receivedAt = now();
    const requestId = `req_${randomBytes(9).toString("hex")}`;
    c.set("receivedAt", receivedAt);
    c.set("requestId", requestId);
    c.header("x-request-id", requestId);
    c.header("x-timestamp", receivedAt.toISOString());
    await next();
  });
