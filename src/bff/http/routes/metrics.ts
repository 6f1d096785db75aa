import { createHash, timingSafeEqual } from "node:crypto";
import { type Context, Hono } from "hono";
import { isNeighbour } from "#bff/http/requests/is-neighbour.ts";
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

const digest = (text: string) => createHash("sha256").update(text).digest();

function hasToken(c: Context, token: string): boolean {
  return timingSafeEqual(digest(c.req.header("authorization") ?? ""), digest(`Bearer ${token}`));
}
