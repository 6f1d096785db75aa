import { randomUUID } from "node:crypto";
import type { Queries } from "#lib/database/database.ts";
import type { ResourceType, Write } from "../store/store.ts";

/**
 * Leaves a delivery for every webhook of the tenant, in the transaction of the write: a change is announced if and only
 * if it is stored. Type, id and action are all that it tells of the resource. Answers whether there was any webhook.
 */
export async function announceWrite({ place, id, action, at }: Write, queries: Queries): Promise<boolean> {
  const event = eventOf(place.type, action);
  const body = JSON.stringify({
    id: `evt_${randomUUID()}`,
    event,
    timestamp: at.toISOString(),
    data: {
      resourceType: place.type,
      resourceId: id,
      action,
      tenantId: place.tenant.id,
      environment: place.tenant.environment,
    },
  });
  const deliveries = await queries.query(
    `insert into sandbox.webhook_delivery (id, webhook_id, event, body, due_at)
     select 'dlv_' || gen_random_uuid(), id, $2, $3, now() from sandbox.webhook where tenant_id = $1 returning id`,
    [place.tenant.id, event, body],
  );
  return deliveries.length > 0;
}

/** The name of an event, such as `practitioner-role.created`. */
export const eventOf = (type: ResourceType, action: Write["action"]) =>
  `${type.replace(/\B[A-Z]/g, "-$&").toLowerCase()}.${action}`;
