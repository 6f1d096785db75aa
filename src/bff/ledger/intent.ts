import type { AnyIntent } from "#bff/once/any-intent.ts";
import { type IntentRow, readIntentRow } from "#bff/once/intent-row.ts";
import type { IntentTable } from "#bff/once/intent-table.ts";
import type { Queries } from "#lib/database/database.ts";

/** An intent about an appointment, as the ledger remembers it. */
export type Intent = AnyIntent & {
  action: "book" | "change" | "transfer";
  /** The appointment that is changed or transferred. */
  targetId?: string;
  patientId: string;
  /** The appointment that this one follows up. */
  followsId?: string;
  startAt?: Date;
  /** Goes upstream as `created`; among a patient's appointments it belongs to this intent alone. */
  created: Date;
  appointmentId?: string;
};

type Row = IntentRow & {
  action: Intent["action"];
  target_id: string | null;
  follows_id: string | null;
  patient_id: string;
  start_at: Date | null;
  appointment_id: string | null;
};

const fromRow = (row: Row): Intent => ({
  ...readIntentRow(row),
  action: row.action,
  targetId: row.target_id ?? undefined,
  followsId: row.follows_id ?? undefined,
  patientId: row.patient_id,
  startAt: row.start_at ?? undefined,
  appointmentId: row.appointment_id ?? undefined,
});

export const intentTable: IntentTable<Intent> = {
  name: "frontdesk.intent",
  columns: "*",
  created: "created",
  isPast: "coalesce(start_at > accepted_at and clock_timestamp() > start_at, false)",
  read: (row) => fromRow(row as Row),
};

/** The database's time, which all replicas share. */
export async function databaseTime(queries: Queries): Promise<Date> {
  const [row] = await queries.query<{ at: Date }>("select clock_timestamp() as at");
  if (!row) throw new Error("The database did not tell its time.");
  return row.at;
}

type NewIntent = Pick<
  Intent,
  "key" | "action" | "targetId" | "requestHash" | "staffId" | "origin" | "patientId" | "followsId"
> & {
  start?: string;
  sealedBody: Uint8Array;
  leaseMs: number;
  absenceMs: number;
};

/**
 * Writes down a new intent, in place of a failed one with its key; answers nothing when the key belongs to one that is
 * open or done. The patient must be locked: that makes `created` unique among the patient's intents. Nobody is told: it
 * shows on no screen yet, and commits that notify wait for each other.
 */
export async function openIntent(queries: Queries, intent: NewIntent): Promise<Intent | undefined> {
  const [row] = await queries.query<Row>(
    `insert into frontdesk.intent
       (key, request_hash, staff_id, patient_id, start_at, sealed_body, action, target_id, state, attempts, created,
        lease_until, absent_from, staff_role, address, request_id, follows_id)
     values ($1, $2, $3, $4::text, $5::timestamptz, $6, $9, $10, 'open', 1,
       greatest(
         date_trunc('milliseconds', clock_timestamp()),
         (select max(created) from frontdesk.intent where patient_id = $4::text) + interval '1 millisecond'
       ),
       clock_timestamp() + $7::int * interval '1 millisecond',
       clock_timestamp() + $8::int * interval '1 millisecond', $11, $12, $13, $14)
     on conflict (key) do update
     set (request_hash, staff_id, patient_id, start_at, sealed_body, action, target_id, state, attempts, created,
          lease_until, absent_from, staff_role, address, request_id, follows_id, confirming, appointment_id, problem,
          accepted_at, settled_at)
       = row (excluded.request_hash, excluded.staff_id, excluded.patient_id, excluded.start_at, excluded.sealed_body,
          excluded.action, excluded.target_id, excluded.state, excluded.attempts, excluded.created,
          excluded.lease_until, excluded.absent_from, excluded.staff_role, excluded.address, excluded.request_id,
          excluded.follows_id, false, null, null, excluded.accepted_at, null)
     where intent.state = 'failed' and intent.staff_id = excluded.staff_id
     returning *`,
    [
      intent.key,
      intent.requestHash,
      intent.staffId,
      intent.patientId,
      intent.start ?? null,
      intent.sealedBody,
      intent.leaseMs,
      intent.absenceMs,
      intent.action,
      intent.targetId ?? null,
      intent.origin.role ?? null,
      intent.origin.address ?? null,
      intent.origin.requestId ?? null,
      intent.followsId ?? null,
    ],
  );
  return row && fromRow(row);
}

/**
 * Whether a request of an earlier change of the appointment may arrive yet, though that change is settled: the request
 * was given up, and the change was settled by another one within the last `withinMs`.
 */
export async function mayBeChangedLate(
  queries: Queries,
  { id, patientId }: { id: string; patientId: string },
  withinMs: number,
): Promise<boolean> {
  const late = await queries.query(
    `select 1 from frontdesk.intent
     where patient_id = $1 and target_id = $2 and confirming and state <> 'open'
       and settled_at > clock_timestamp() - $3::int * interval '1 millisecond'`,
    [patientId, id, withinMs],
  );
  return late.length > 0;
}

/**
 * Writes down that the first half of a transfer, the new appointment, exists. False when it is a duplicate, because the
 * intent was settled meanwhile or has another one.
 */
export async function recordCreated(
  queries: Queries,
  { key, created }: Intent,
  appointmentId: string,
): Promise<boolean> {
  const recorded = await queries.query(
    `update frontdesk.intent set appointment_id = $3
     where key = $1 and created = $2 and state = 'open' and coalesce(appointment_id, $3) = $3
     returning key`,
    [key, created, appointmentId],
  );
  if (recorded.length === 0) return false;
  await queries.query("update frontdesk.appointment set appointment_id = $2 where ledger_id = $1", [
    key,
    appointmentId,
  ]);
  return true;
}
