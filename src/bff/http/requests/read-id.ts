import type { Context } from "hono";
import * as z from "zod/mini";
import { Refusal } from "#bff/problems/refusal.ts";
import { resourceId } from "#clinikapi/values.ts";

/** The `:id` of the request's address; what cannot be an id is not found. */
export function readId(c: Context): string {
  const id = z.safeParse(resourceId, c.req.param("id"));
  if (!id.success) throw new Refusal("not-found");
  return id.data;
}
