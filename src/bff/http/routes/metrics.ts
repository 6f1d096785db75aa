import { createHash, timingSafeEqual } from "node:crypto";
import { type Context, Hono } from "hono";
import { clientAddress } from "#bff/http/requests/client-address.ts";
import { Refusal } from "#bff/problems/refusal.ts";

type MetricsDesk = { text: () => Promise<string>; token?: string };

/**
 * `GET /metrics`, in Prometheus' text format: for programs of this machine that come by no proxy, and for who has the
 * token. There is nothing for anybody else.
 */
export const metricsRoutes = ({ text, token }: MetricsDesk) =>
  new Hono().get("/metrics", async (c) => {
    c.header("Cache-Control", "no-store");
    if (!(token === undefined ? isNeighbour(c) : hasToken(c, token))) throw new Refusal("not-found");
    return c.body(await text(), 200, {
      "Content-Type": "text/plain; version=0.0.4; charset=utf-8",
    });
  });

// A proxy of this machine is a neighbour too, but asks for others: it says so, or it asks for the public name.
function isNeighbour(c: Context): boolean {
  const address = clientAddress(c, undefined);
  const isHere = address === undefined || address === "::1" || address.startsWith("127.");
  const host = c.req.header("host")?.replace(/:\d+$/, "") ?? "";
  const isAsked = ["127.0.0.1", "localhost", "[::1]"].includes(host);
  return isHere && isAsked && !c.req.header("x-forwarded-for") && !c.req.header("forwarded");
}

const digest = (text: string) => createHash("sha256").update(text).digest();

function hasToken(c: Context, token: string): boolean {
  return timingSafeEqual(digest(c.req.header("authorization") ?? ""), digest(`Bearer ${token}`));
}
