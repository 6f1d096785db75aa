import type { MiddlewareHandler } from "hono";
import { clientAddress } from "#bff/http/requests/client-address.ts";
import type { RequestLimits } from "./request-limits.ts";

type Guard = { limits: RequestLimits; publicUrl?: string };

/**
 * Refuses who asks too often from one address, before anything is looked up for them. Tries to sign in are counted by
 * themselves as well: a password is checked slowly on purpose.
 */
export const limitByAddress =
  ({ limits, publicUrl }: Guard): MiddlewareHandler =>
  async (c, next) => {
    const address = clientAddress(c, publicUrl);
    if (address !== undefined) {
      await limits.count("address", networkOf(address));
      if (c.req.method === "POST" && c.req.path === "/api/session")
        await limits.count("signIn", networkOf(address));
    }
    return next();
  };

/** Whoever has one IPv6 address has the 2^64 beside it too. */
function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":");
}
