import type { Queries } from "#lib/database/database.ts";
import type { Intent } from "./intent.ts";

const watchDays = 2;

/** SQL: the beginning of what watches for duplicates; the columns that it ends with are {@link watchTimes}. */
export const insertWatch = `insert into frontdesk.stray_watch
  (intent_key, patient_id, start_at, created, keep_id, watch_at, watch_until)`;

export const watchTimes = `clock_timestamp(), clock_timestamp() + ${watchDays} * interval '1 day'`;

/** Looks out for duplicates of an intent; `keepId` is the one that people were told of, or null when there is none. */
export async function watchForStrays(queries: Queries, intent: Intent, keepId: string | null): Promise<void> {
  await queries.query(`${insertWatch} values ($1, $2, $3, $4, $5, ${watchTimes})`, [
    intent.key,
    intent.patientId,
    intent.startAt ?? null,
    intent.created,
    keepId,
  ]);
}

export type StrayWatch = {
  id: number;
  intent_key: string;
  patient_id: string;
  start_at: Date | null;
  created: Date;
  keep_id: string | null;
};

/** Takes the watch that is due longest; it is due again after `leaseMs`, later when it is old. */
export async function leaseWatch(queries: Queries, leaseMs: number): Promise<StrayWatch | undefined> {
  await queries.query("delete from frontdesk.stray_watch where watch_until < clock_timestamp()");
  const [watch] = await queries.query<StrayWatch>(
    `update frontdesk.stray_watch
     set watch_at = clock_timestamp()
       + greatest($1::int * interval '1 millisecond', (clock_timestamp() - watched_from) / 64)
     where id = (
       select id from frontdesk.stray_watch where watch_at <= clock_timestamp()
       order by watch_at limit 1 for update skip locked
     )
     returning id, intent_key, patient_id, start_at, created, keep_id`,
    [leaseMs],
  );
  return watch;
}

/**
 * A watch was looked after. Its next look is as far away as it is old, at least `lookMs`, so that two days cost about
 * fifteen searches.
 */
export async function postponeWatch(queries: Queries, { id }: StrayWatch, lookMs: number): Promise<void> {
  await queries.query(
    `update frontdesk.stray_watch
     set watch_at = clock_timestamp() + greatest($2::int * interval '1 millisecond', clock_timestamp() - watched_from)
     where id = $1`,
    [id, lookMs],
  );
}
