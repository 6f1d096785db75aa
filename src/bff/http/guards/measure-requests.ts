import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Metrics } from "#bff/http/metrics/metrics.ts";

/** Counts and times each request by its route; what has none is one, so that made-up addresses fill nothing. */
export const measureRequests =
  (metrics: Metrics): MiddlewareHandler =>
  async (c, next) => {
    const began = performance.now();
    await next();
    const route = routePath(c);
    const { method } = c.req;
    const known = ["GET", "POST", "PATCH", "DELETE", "HEAD"].includes(method) ? method : "OTHER";
    metrics.answered(
      { method: known, route: route.includes("*") ? "none" : route, status: c.res.status },
      (performance.now() - began) / 1000,
    );
  };
