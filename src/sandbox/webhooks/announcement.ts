import { randomUUID } from "node:crypto";
import type { Bind } from "../store/binding.ts";
import type { ResourceType, Write } from "../store/store.ts";

/**
 * SQL that leaves a delivery for every webhook of the tenant, as a part of the write: a change is announced if and only
 * if it is stored. Type, id and action are all that it tells of the resource. It returns a row for each delivery.
 */
export function announcement({ place, id, action, at }: Write, bind: Bind): string {
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
  return `insert into sandbox.webhook_delivery (id, webhook_id, event, body, due_at)
    select 'dlv_' || gen_random_uuid(), id, ${bind(event)}, ${bind(body)}, now()
    from sandbox.webhook where tenant_id = ${bind(place.tenant.id)} returning 1`;
}

/** The name of an event, such as `practitioner-role.created`. */
export const eventOf = (type: ResourceType, action: Write["action"]) =>
  `${type.replace(/\B[A-Z]/g, "-$&").toLowerCase()}.${action}`;
