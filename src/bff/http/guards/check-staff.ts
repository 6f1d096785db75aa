import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { isUnattended } from "#bff/http/requests/is-unattended.ts";
import type { StaffEnv } from "#bff/http/requests/staff-env.ts";
import { routeOf } from "#bff/http/table/route-table.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import { sendCookies } from "#bff/staff/send-cookies.ts";
import type { SignIn } from "#bff/staff/sign-in.ts";
import { may } from "#domain/roles.ts";
import type { RequestLimits } from "./request-limits.ts";

type Door = { signIn: Pick<SignIn, "read">; limits: RequestLimits };

/**
 * Lets a request go to its route when the route's rule allows it: throws a Refusal, `unauthenticated` when nobody is
 * signed in, `too-many-requests` when this person asks too often, for whatever it is, `forbidden` when this person may not.
 * An address without a route is for nobody to be refused.
 */
export const checkStaff = ({ signIn, limits }: Door): MiddlewareHandler<StaffEnv> => {
  return async (c, next) => {
    const route = matchedRoutes(c).find(({ method, path }) => method !== "ALL" && path.startsWith("/api/"));
    if (!route) return next();
    const rule = routeOf(`${route.method} ${route.path}`)?.may;
    if (rule === undefined) throw new Error(`The route ${route.method} ${route.path} has no rule.`);
    if (rule === "open") return next();
    const signedIn = await signIn.read(c.req.header("cookie"), isUnattended(c));
    if (!signedIn) throw new Refusal("unauthenticated");
    c.set("staff", signedIn.staff);
    await limits.count("account", signedIn.staff.id);
    if (!may(signedIn.staff.role, rule)) throw new Refusal("forbidden");
    await next();
    sendCookies(c, signedIn.cookies);
  };
};
