import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { SandboxError } from "#sandbox/http/sandbox-error.ts";
import { readBody } from "../http/read-body.ts";
import { parseFields } from "../resources/parse-fields.ts";
import { faultSchema } from "./fault.ts";
import type { FaultList } from "./fault-list.ts";
import type { RequestCounts } from "./request-counts.ts";

/** `reset` puts the sandbox back to how it started. */
export type Control = { faults: FaultList; counts: RequestCounts; reset: () => Promise<void> };

/** `/sandbox/faults`, `/sandbox/requests` and `/sandbox/reset`, for callers on this machine that are no web page. */
export function controlRoutes({ faults, counts, reset }: Control): Hono<SandboxEnv> {
  return new Hono<SandboxEnv>()
    .use(fromThisMachine)
    .get("/faults", (c) => c.json({ faults: faults.list() }))
    .post("/faults", async (c) => {
      const fault = parseFields(faultSchema, await readBody(c));
      faults.add(fault);
      return c.json(fault, 201);
    })
    .delete("/faults", (c) => {
      faults.clear();
      return c.body(null, 204);
    })
    .get("/requests", (c) => c.json(counts.report()))
    .delete("/requests", (c) => {
      counts.clear();
      return c.body(null, 204);
    })
    .post("/reset", async (c) => {
      await reset();
      return c.body(null, 204);
    });
}

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

// To all others these routes do not exist. A page in a browser on this machine is told by its Origin header.
const fromThisMachine = createMiddleware<SandboxEnv>(async (c, next) => {
  const peer = c.env?.incoming?.socket.remoteAddress ?? "127.0.0.1";
  if (!loopback.test(peer) || c.req.header("origin") !== undefined) throw new SandboxError("NOT_FOUND");
  await next();
});
