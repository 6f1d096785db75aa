import type { MiddlewareHandler } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import { routePath } from "hono/route";
import type { Logger } from "pino";

/**
 * One line for each request: the route's pattern and not its address, since queries hold names and phones; no body, no
 * header.
 */
export function logRequests(logger: Logger): MiddlewareHandler<{ Variables: RequestIdVariables }> {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const line = {
      requestId: c.get("requestId"),
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    };
    if (c.req.path.startsWith("/api/")) logger.info(line, "request");
    else logger.debug(line, "request");
  };
}
