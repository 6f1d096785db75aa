import { Hono } from "hono";

/**
 * `/healthz`: the process answers. `/readyz`: a load balancer may send it requests, which takes the database alone: with
 * ClinikAPI away a desk can still be told what became of its bookings, and no other replica would do better. `records`
 * says whether ClinikAPI answers, for whoever watches.
 */
export const healthRoutes = (isReady: () => Promise<boolean>, reachesRecords: () => Promise<boolean>) =>
  new Hono()
    .get("/healthz", (c) => c.json({ status: "ok" }, 200, noStore))
    .get("/readyz", async (c) => {
      const [ready, reached] = await Promise.all([isReady(), reachesRecords()]);
      const told = { status: ready ? "ready" : "not ready", records: reached ? "reachable" : "unreachable" };
      return c.json(told, ready ? 200 : 503, noStore);
    });

const noStore = { "Cache-Control": "no-store" };
