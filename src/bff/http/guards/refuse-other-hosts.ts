import type { MiddlewareHandler } from "hono";
import { isLoopbackHost, isNeighbour, urlOfHost } from "#bff/http/requests/is-neighbour.ts";
import { Refusal } from "#bff/problems/refusal.ts";

/**
 * Answers under the name alone by which browsers find Frontdesk: `publicUrl`, or else this machine. Another name that was
 * made to point here (DNS rebinding) would make a foreign page look like our own. With a `publicUrl`, this machine's own
 * names are for whoever sits at it.
 */
export const refuseOtherHosts =
  (publicUrl?: string): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header("host");
    const isOurs =
      publicUrl === undefined ? isLoopbackHost(host) : isPublic(host, publicUrl) || isNeighbour(c);
    if (!isOurs) throw new Refusal("other-host");
    return next();
  };

// A port that goes without saying may be said: desk.clinic.example:443.
function isPublic(header: string | undefined, publicUrl: string): boolean {
  const { protocol, host } = new URL(publicUrl);
  return urlOfHost(header, protocol)?.host === host;
}
