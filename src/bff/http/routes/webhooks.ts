import { parseJson } from "#bff/http/requests/read-json.ts";
import { routes } from "#bff/http/table/routes.ts";
import { deliverySchema } from "#bff/http/webhooks/delivery.ts";
import { forgetDelivery, rememberDelivery } from "#bff/http/webhooks/delivery-log.ts";
import { verifySignature } from "#bff/http/webhooks/verify-signature.ts";
import type { Ledger } from "#bff/ledger/ledger.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { Database } from "#lib/database/database.ts";

type WebhookDesk = {
  database: Database;
  ledger: Pick<Ledger, "observe">;
  /** Without one nobody can sign, so nothing is taken. */
  secret?: string;
  /** `live` or `test`, as the key says. */
  environment: string;
  now?: () => number;
};

/**
 * `POST /api/webhooks/clinikapi`: what happened at ClinikAPI, signed by it. Deliveries come at least once, so each is
 * taken once by its id; one that could not be carried out is answered with an error and comes again.
 */
export const webhookRoutes = ({ database, ledger, secret, environment, now = Date.now }: WebhookDesk) =>
  routes({
    "POST /api/webhooks/clinikapi": async (c) => {
      const body = new Uint8Array(await c.req.arrayBuffer());
      const signature = c.req.header("x-clinik-signature-v2");
      if (!secret || !verifySignature(signature, body, { secret, now: now() }))
        throw new Refusal("invalid-signature");
      const { id, data } = parseJson(body, deliverySchema);
      // A delivery of the other environment is none of ours; an error would only bring it again.
      if (data.environment !== environment || data.resourceType !== "Appointment") return c.body(null, 204);
      if (!(await rememberDelivery(database, id))) return c.body(null, 204);
      try {
        await ledger.observe(data.resourceId);
      } catch (error) {
        await forgetDelivery(database, id);
        throw error;
      }
      return c.body(null, 204);
    },
  });
