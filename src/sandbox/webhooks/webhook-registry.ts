import { randomUUID } from "node:crypto";
import type { Queries } from "#lib/database/database.ts";

export type WebhookRegistration = { tenantId: string; url: string; secret: string };

/** A registered address, without its secret, and how many deliveries it has not taken yet or never took. */
export type Webhook = { id: string; tenantId: string; url: string; waiting: number; givenUp: number };

/** Registers an address, or changes its secret. Answers its id. */
export async function registerWebhook(
  queries: Queries,
  { tenantId, url, secret }: WebhookRegistration,
): Promise<string> {
  const [row] = await queries.query<{ id: string }>(
    `insert into sandbox.webhook (id, tenant_id, url, secret) values ($1, $2, $3, $4)
     on conflict (tenant_id, url) do update set secret = excluded.secret returning id`,
    [`whk_${randomUUID()}`, tenantId, url, secret],
  );
  if (!row) throw new Error("registering a webhook returned no row");
  return row.id;
}

export async function listWebhooks(queries: Queries): Promise<Webhook[]> {
  return queries.query<Webhook>(
    `select webhook.id, tenant_id as "tenantId", url,
       count(delivery.id) filter (where due_at is not null) as waiting,
       count(delivery.id) filter (where due_at is null) as "givenUp"
     from sandbox.webhook left join sandbox.webhook_delivery delivery on webhook_id = webhook.id
     group by webhook.id order by created_at, webhook.id`,
  );
}

/** Forgets every address of every tenant, and what they were still to be told. */
export async function removeWebhooks(queries: Queries): Promise<void> {
  await queries.query("delete from sandbox.webhook");
}

/** Forgets an address and what it was still to be told. Answers whether there was one. */
export async function removeWebhook(queries: Queries, id: string): Promise<boolean> {
  const removed = await queries.query("delete from sandbox.webhook where id = $1 returning id", [id]);
  return removed.length > 0;
}
