import type { MiddlewareHandler } from "hono";
import { Refusal } from "#bff/problems/refusal.ts";

/**
 * Lets only Frontdesk's own pages and programs in: what a browser sends for another site is refused. Browsers say so in
 * Sec-Fetch-Site; what has no such header is judged by Origin, and a program sends neither. The host is one of ours.
 */
export const refuseOtherSites: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host");
  const site = c.req.header("sec-fetch-site");
  const isRead = c.req.method === "GET" || c.req.method === "HEAD";
  // An address that somebody typed is nobody's site; it can only be a read.
  const isOwn = site === "same-origin" || (isRead && site === "none");
  if (site !== undefined && !isOwn) throw new Refusal("cross-site");
  const origin = c.req.header("origin");
  if (site === undefined && origin !== undefined && hostOf(origin) !== host) throw new Refusal("cross-site");
  return next();
};

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined);
