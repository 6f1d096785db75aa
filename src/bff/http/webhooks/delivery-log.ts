import type { Queries } from "#lib/database/database.ts";

/** Longer than the last repetition of a delivery, which comes after two hours. */
const keptDays = 1;

/** Notes that a delivery is being taken; false when it was before. */
export async function rememberDelivery(queries: Queries, id: string): Promise<boolean> {
  await queries.query(
    `delete from frontdesk.webhook_delivery where taken_at < clock_timestamp() - ${keptDays} * interval '1 day'`,
  );
  const rows = await queries.query(
    "insert into frontdesk.webhook_delivery (id) values ($1) on conflict (id) do nothing returning id",
    [id],
  );
  return rows.length > 0;
}

/** Lets a delivery that could not be carried out come again. */
export async function forgetDelivery(queries: Queries, id: string): Promise<void> {
  await queries.query("delete from frontdesk.webhook_delivery where id = $1", [id]);
}
