import { type Handler, Hono } from "hono";
import type { StaffEnv } from "#bff/http/requests/staff-env.ts";
import type { RouteName } from "./route-table.ts";

/** What answers these routes of the table. */
export function routes<Name extends RouteName>(handlers: Record<Name, Handler<StaffEnv>>): Hono<StaffEnv> {
  const app = new Hono<StaffEnv>();
  for (const [name, handler] of Object.entries<Handler<StaffEnv>>(handlers)) {
    const [method = "", path = ""] = name.split(" ");
    app.on(method, path, handler);
  }
  return app;
}
