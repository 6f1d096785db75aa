import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { AuditTrail } from "#bff/audit/audit-trail.ts";
import { concernsOf, originOf } from "#bff/http/requests/request-origin.ts";
import { Refusal } from "#bff/problems/refusal.ts";

/** Writes down that somebody who is signed in asked for what their role does not allow. */
export const recordTrespass = (audit: Pick<AuditTrail, "record">): MiddlewareHandler => {
  return async (c, next) => {
    await next();
    if (!(c.error instanceof Refusal) || c.error.code !== "forbidden") return;
    const route = matchedRoutes(c).find(({ method, path }) => method !== "ALL" && path.startsWith("/api/"));
    await audit.record({
      action: "trespass",
      ...concernsOf(c),
      ...originOf(c),
      outcome: "refused",
      problem: "forbidden",
      ...(route && { details: { route: `${route.method} ${route.path}` } }),
    });
  };
};
