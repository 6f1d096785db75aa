import { Hono } from "hono";

/** `/healthz`: the process answers. `/readyz`: it can do its work, so that a load balancer may send it requests. */
export const healthRoutes = (isReady: () => Promise<boolean>) =>
  new Hono()
    .get("/healthz", (c) => c.json({ status: "ok" }, 200, noStore))
    .get("/readyz", async (c) => {
      const ready = await isReady();
      return c.json({ status: ready ? "ready" : "not ready" }, ready ? 200 : 503, noStore);
    });

const noStore = { "Cache-Control": "no-store" };
