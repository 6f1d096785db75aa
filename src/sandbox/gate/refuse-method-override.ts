import { createMiddleware } from "hono/factory";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { SandboxError } from "#sandbox/http/sandbox-error.ts";

const overrides = ["x-http-method-override", "x-http-method", "x-method-override"];

/** A request that asks to be taken for another method is refused, whatever the method. */
export const refuseMethodOverride = createMiddleware<SandboxEnv>(async (c, next) => {
  if (overrides.some((name) => c.req.header(name) !== undefined)) {
    throw new SandboxError("METHOD_OVERRIDE_REJECTED");
  }
  await next();
});
