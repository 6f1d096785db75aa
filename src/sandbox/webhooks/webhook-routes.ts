import { Hono } from "hono";
import * as z from "zod/mini";
import type { Database } from "#lib/database/database.ts";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { SandboxError } from "#sandbox/http/sandbox-error.ts";
import { readBody } from "../http/read-body.ts";
import { parseFields } from "../resources/parse-fields.ts";
import { listWebhooks, registerWebhook, removeWebhook } from "./webhook-registry.ts";

const isWebAddress = (value: string) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** `POST /sandbox/webhooks`: where to deliver, and the secret to sign with. */
export const registrationSchema = z.strictObject({
  url: z.string().check(z.maxLength(2000), z.refine(isWebAddress)),
  secret: z.string().check(z.minLength(1), z.maxLength(200)),
  tenantId: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
});

/** Registers, lists and removes webhooks. Who names no tenant means `tenantId`. */
export function webhookRoutes(database: Database, tenantId: string): Hono<SandboxEnv> {
  return new Hono<SandboxEnv>()
    .post("/", async (c) => {
      const registration = { tenantId, ...parseFields(registrationSchema, await readBody(c)) };
      const id = await registerWebhook(database, registration);
      return c.json({ id, tenantId: registration.tenantId, url: registration.url }, 201);
    })
    .get("/", async (c) => c.json(await listWebhooks(database)))
    .delete("/:id", async (c) => {
      if (!(await removeWebhook(database, c.req.param("id")))) throw new SandboxError("NOT_FOUND");
      return c.body(null, 204);
    });
}
