import { createMiddleware } from "hono/factory";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { SandboxError } from "#sandbox/http/sandbox-error.ts";

/** No resource has a NUL in its id, and PostgreSQL refuses a statement that asks for one. */
export const refuseNul = createMiddleware<SandboxEnv>(async (c, next) => {
  if (new URL(c.req.url).pathname.includes("%00")) throw new SandboxError("NOT_FOUND");
  await next();
});
