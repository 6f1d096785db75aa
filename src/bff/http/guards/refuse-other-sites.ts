import type { MiddlewareHandler } from "hono";
import { Refusal } from "#bff/problems/refusal.ts";

/**
 * Lets only Frontdesk's own pages and programs in: what a browser sends for another site is refused. Browsers say so in
 * Sec-Fetch-Site; what has no such header is judged by Origin, and a program sends neither. `publicUrl` is where they
 * find Frontdesk, when that is not this machine.
 */
export const refuseOtherSites =
  (publicUrl?: string): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header("host");
    if (!isLoopback(host) && !(publicUrl && host === new URL(publicUrl).host))
      throw new Refusal("cross-site");
    const site = c.req.header("sec-fetch-site");
    const isRead = c.req.method === "GET" || c.req.method === "HEAD";
    // An address that somebody typed is nobody's site; it can only be a read.
    const isOwn = site === "same-origin" || (isRead && site === "none");
    if (site !== undefined && !isOwn) throw new Refusal("cross-site");
    const origin = c.req.header("origin");
    if (site === undefined && origin !== undefined && hostOf(origin) !== host)
      throw new Refusal("cross-site");
    return next();
  };

// Another name that was made to point here (DNS rebinding) would make a foreign page look like our own.
function isLoopback(host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return ["localhost", "127.0.0.1", "[::1]"].includes(hostname) || hostname.endsWith(".localhost");
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined);
