import type { Context } from "hono";
import { unattendedHeader } from "#contract/unattended.ts";

/**
 * Whether a page asks by itself, with nobody before it: then the session goes on ageing. A stream lives by itself too.
 */
export const isUnattended = (c: Context): boolean =>
  c.req.header(unattendedHeader) !== undefined || c.req.header("accept") === "text/event-stream";
