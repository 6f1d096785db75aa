import type { Queries } from "#lib/database/database.ts";
import type { AnyIntent } from "./any-intent.ts";
import { changeText, notify } from "./changes.ts";
import type { StoredProblem } from "./stored-problem.ts";

/** A table of intents: the columns that all of them have, and what tells them apart. */
export type IntentTable<Intent extends AnyIntent> = {
  name: "frontdesk.intent" | "frontdesk.registration" | "frontdesk.contact_change";
  /** SQL: what an intent is read from. */
  columns: string;
  /** SQL: {@link AnyIntent.created}. */
  created: string;
  /** SQL: the time for which it was asked has come. */
  isPast: string;
  read: (row: object) => Intent;
};

/** An intent, and where it is kept. */
type Placed<Intent extends AnyIntent> = {
  table: Pick<IntentTable<Intent>, "name" | "columns" | "created" | "read">;
  intent: Intent;
};

const after = (parameter: string) => `clock_timestamp() + ${parameter}::int * interval '1 millisecond'`;

/** The intent of a key, or nothing. */
export async function findIntent<Intent extends AnyIntent>(
  queries: Queries,
  { name, columns, read }: IntentTable<Intent>,
  key: string,
): Promise<Intent | undefined> {
  const [row] = await queries.query<object>(`select ${columns} from ${name} where key = $1`, [key]);
  return row && read(row);
}

/** As {@link findIntent}, and the database's time before it was looked for. */
export async function findIntentNow<Intent extends AnyIntent>(
  queries: Queries,
  { name, columns, read }: IntentTable<Intent>,
  key: string,
): Promise<{ at: Date; intent?: Intent }> {
  const [row] = await queries.query<{ at: Date; key: string | null }>(
    `select now.at, known.* from (select clock_timestamp() as at) as now
     left join (select ${columns} from ${name}) as known on known.key = $1`,
    [key],
  );
  if (!row) throw new Error("The database did not tell its time.");
  return row.key === null ? { at: row.at } : { at: row.at, intent: read(row) };
}

/** An intent that this replica has for itself for a while. */
export type Leased<Intent> = {
  intent: Intent;
  /** A search that begins now and does not show what was asked for proves that it was not stored. */
  searchProves: boolean;
  /** Nobody wants it any more: it was asked for too long ago, or its time has come. */
  isLate: boolean;
};

/** Takes the open intent that has waited longest for somebody to settle it, for `leaseMs`; any replica may. */
export async function leaseIntent<Intent extends AnyIntent>(
  queries: Queries,
  { name, columns, isPast, read }: IntentTable<Intent>,
  { leaseMs, giveUpMs }: { leaseMs: number; giveUpMs: number },
): Promise<Leased<Intent> | undefined> {
  const [row] = await queries.query<{ search_proves: boolean; is_late: boolean }>(
    `update ${name} set lease_until = ${after("$1")}, confirming = true
     where key = (
       select key from ${name} where state = 'open' and lease_until <= clock_timestamp()
       order by lease_until limit 1 for update skip locked
     )
     returning ${columns}, coalesce(absent_from <= clock_timestamp(), false) as search_proves,
       clock_timestamp() > accepted_at + $2::int * interval '1 millisecond' or ${isPast} as is_late`,
    [leaseMs, giveUpMs],
  );
  return row && { intent: read(row), searchProves: row.search_proves, isLate: row.is_late };
}

/**
 * Writes down that the intent is about to be sent once more; nothing when it is settled already, or when another replica
 * sends it: a replica that stood still for longer than its lease must not send it beside that one.
 */
export async function startAttempt<Intent extends AnyIntent>(
  queries: Queries,
  { table, intent }: Placed<Intent>,
  { leaseMs, absenceMs }: { leaseMs: number; absenceMs: number },
): Promise<Intent | undefined> {
  const { name, columns, created, read } = table;
  const [row] = await queries.query<object>(
    `update ${name} set attempts = attempts + 1, lease_until = ${after("$4")}, absent_from = ${after("$5")}
     where key = $1 and ${created} = $2 and attempts = $3 and state = 'open'
     returning ${columns}`,
    [intent.key, intent.created, intent.attempts, leaseMs, absenceMs],
  );
  return row && read(row);
}

/**
 * `delayMs`: until the next step, longer when the intent is old, so that an outage does not use up the rate limit.
 * `stored` says what the last request may have done: nothing, so that it is sent again; what it may have done before; or
 * something that a search shows after that many milliseconds. `problem`: why it has failed unless it was stored after all.
 */
export type Delay = { delayMs: number; stored: "no" | "unchanged" | number; problem?: StoredProblem };

/**
 * Nobody knows yet what became of it: people are told "confirming". Nothing happens when another replica has sent the
 * intent once more since.
 */
export async function keepConfirming(
  queries: Queries,
  { table: { name, created }, intent }: Placed<AnyIntent & { patientId?: string }>,
  { delayMs, stored, problem }: Delay,
): Promise<void> {
  const absent = {
    // What an earlier request has stored, and a search at that time did not show yet, is looked for once more.
    no: "attempts = attempts - 1, absent_from = case when attempts > 1 then clock_timestamp() end",
    unchanged: "absent_from = absent_from",
    after: `absent_from = ${after("$7")}`,
  }[typeof stored === "number" ? "after" : stored];
  await queries.query(
    `with kept as (
       update ${name}
       set confirming = true, problem = coalesce($5::jsonb, problem), ${absent}, lease_until = clock_timestamp()
         + greatest($4::int * interval '1 millisecond', (clock_timestamp() - accepted_at) / 8)
       where key = $1 and ${created} = $2 and attempts = $3 and state = 'open'
       returning key
     )
     select ${notify("$6")} from kept`,
    [
      intent.key,
      intent.created,
      intent.attempts,
      Math.ceil(delayMs),
      problem ? JSON.stringify(problem) : null,
      changeText(intent),
      ...(typeof stored === "number" ? [stored] : []),
    ],
  );
}
