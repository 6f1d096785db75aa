import { Hono } from "hono";
import type { Session } from "#contract/session.ts";

/** At whose desk the browser stands. */
export const sessionRoutes = (session: Session) => new Hono().get("/session", (c) => c.json(session));
