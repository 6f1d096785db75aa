import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { RepeatRecorder } from "#bff/audit/record-repeats.ts";
import { concernsOf, originOf } from "#bff/http/requests/request-origin.ts";
import { Refusal } from "#bff/problems/refusal.ts";

/** Writes down that somebody who is signed in asked for what their role does not allow, and how often. */
export const recordTrespass = (repeats: Pick<RepeatRecorder, "record">): MiddlewareHandler => {
  return async (c, next) => {
    await next();
    if (!(c.error instanceof Refusal) || c.error.code !== "forbidden") return;
    const route = matchedRoutes(c).find(({ method, path }) => method !== "ALL" && path.startsWith("/api/"));
    const origin = originOf(c);
    await repeats.record(`trespass ${origin.staffId} ${route?.method} ${route?.path}`, {
      action: "trespass",
      ...concernsOf(c),
      ...origin,
      outcome: "refused",
      problem: "forbidden",
      ...(route && { details: { route: `${route.method} ${route.path}` } }),
    });
  };
};
