import type { Context } from "hono";
import { plainAddress } from "./plain-address.ts";

/**
 * The address on the network that a request comes from, IPv4 or IPv6; undefined when there is no socket, as in a test of
 * a route alone. Behind a proxy of this machine, which there is when Frontdesk has a `publicUrl`, it is what the proxy
 * added last to X-Forwarded-For: everything before that is what somebody says of themselves.
 */
export function clientAddress(c: Context, publicUrl: string | undefined): string | undefined {
  const socket = plainAddress(socketAddress(c));
  if (publicUrl === undefined || socket === undefined || !isLoopback(socket)) return socket;
  return plainAddress(c.req.header("x-forwarded-for")?.split(",").at(-1)) ?? socket;
}

const isLoopback = (address: string): boolean => address === "::1" || address.startsWith("127.");

type NodeEnv = { incoming?: { socket?: { remoteAddress?: string } } };

const socketAddress = (c: Context) => (c.env as NodeEnv | undefined)?.incoming?.socket?.remoteAddress;
