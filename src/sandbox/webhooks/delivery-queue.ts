import type { Queries } from "#lib/database/database.ts";

/** Seconds from a failed attempt to the next; after the sixth attempt a delivery is given up. As ClinikAPI documents. */
const backOffSeconds = [30, 120, 480, 1920, 7200] as const;

// While an attempt is under way its row is due only after this, so that another process takes it over if this one dies.
const leaseSeconds = 30;

/** A delivery to attempt now; `attempts` counts this one too. */
export type DueDelivery = {
  id: string;
  event: string;
  body: string;
  attempts: number;
  url: string;
  secret: string;
};

/** Takes up to `limit` deliveries that are due, each for this caller alone. */
export async function takeDue(queries: Queries, limit: number): Promise<DueDelivery[]> {
  return queries.query<DueDelivery>(
    `update sandbox.webhook_delivery delivery
     set attempts = attempts + 1, due_at = now() + make_interval(secs => $2)
     from sandbox.webhook
     where webhook.id = delivery.webhook_id and delivery.id in (
       select id from sandbox.webhook_delivery where due_at <= now()
       order by due_at limit $1 for update skip locked)
     returning delivery.id, delivery.event, delivery.body, delivery.attempts, webhook.url, webhook.secret`,
    [limit, leaseSeconds],
  );
}

/** Milliseconds until the next delivery is due; undefined when none is waiting. */
export async function msUntilDue(queries: Queries): Promise<number | undefined> {
  const [row] = await queries.query<{ milliseconds: number | null }>(
    `select (extract(epoch from min(due_at) - clock_timestamp()) * 1000)::float8 as milliseconds
     from sandbox.webhook_delivery where due_at is not null`,
  );
  return row?.milliseconds ?? undefined;
}

/** The receiver took it. */
export async function finishDelivery(queries: Queries, { id }: DueDelivery): Promise<void> {
  await queries.query("delete from sandbox.webhook_delivery where id = $1", [id]);
}

/** The receiver did not take it: it is due again later, or never. `scale` shortens the wait. */
export async function postponeDelivery(
  queries: Queries,
  delivery: DueDelivery,
  scale: number,
): Promise<void> {
  const seconds = backOffSeconds[delivery.attempts - 1];
  await queries.query(
    "update sandbox.webhook_delivery set due_at = now() + make_interval(secs => $2) where id = $1",
    [delivery.id, seconds === undefined ? null : seconds * scale],
  );
}

/** The attempt was broken off by this side, and does not count. */
export async function returnDelivery(queries: Queries, { id }: DueDelivery): Promise<void> {
  await queries.query(
    "update sandbox.webhook_delivery set due_at = now(), attempts = attempts - 1 where id = $1",
    [id],
  );
}
