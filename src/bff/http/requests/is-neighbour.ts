import type { Context } from "hono";
import { clientAddress } from "./client-address.ts";

/** What proxies add: a proxy of this machine is a neighbour too, but asks for others. */
const marksOfProxies = ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via"];

/** Whether a program or a browser of this machine asks for this machine, and by no proxy. */
export function isNeighbour(c: Context): boolean {
  const address = clientAddress(c, undefined);
  const isHere = address === undefined || address === "::1" || address.startsWith("127.");
  return isHere && isLoopbackHost(c.req.header("host")) && !marksOfProxies.some((name) => c.req.header(name));
}

/** Whether a Host header names this machine, whatever the port. */
export function isLoopbackHost(header: string | undefined): boolean {
  const hostname = urlOfHost(header, "http:")?.hostname ?? "";
  return ["localhost", "127.0.0.1", "[::1]"].includes(hostname) || hostname.endsWith(".localhost");
}

/** What a Host header asks for; undefined when it is none. */
export function urlOfHost(header: string | undefined, protocol: string): URL | undefined {
  const url = `${protocol}//${header}`;
  return header !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}
