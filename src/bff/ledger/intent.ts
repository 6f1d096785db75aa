import type { Origin } from "#bff/audit/audit-entry.ts";
import type { StoredProblem } from "#bff/once/stored-problem.ts";
import type { Role } from "#domain/roles.ts";
import type { Queries } from "#lib/database/database.ts";

/** What the ledger remembers of one `Idempotency-Key`. */
export type Intent = {
  key: string;
  action: "book" | "change" | "transfer";
  /** The appointment that is changed or transferred. */
  targetId?: string;
  requestHash: Uint8Array;
  staffId: string;
  /** Where the request came from, for the audit of what becomes of it. */
  origin: Origin;
  patientId: string;
  /** The appointment that this one follows up. */
  followsId?: string;
  startAt?: Date;
  /** The instant that goes upstream as `created`; among a patient's appointments it belongs to this intent alone. */
  created: Date;
  state: "open" | "done" | "failed";
  confirming: boolean;
  sealedBody?: Uint8Array;
  /** Requests that may have stored the appointment. */
  attempts: number;
  /** From then on a search that does not show the appointment proves that it was not stored. */
  absentFrom?: Date;
  appointmentId?: string;
  /** Of an open intent: why it has failed, unless ClinikAPI shows it after all. */
  problem?: StoredProblem;
  acceptedAt: Date;
};

type IntentRow = {
  key: string;
  action: Intent["action"];
  target_id: string | null;
  request_hash: Uint8Array;
  staff_id: string;
  staff_role: Role | null;
  address: string | null;
  request_id: string | null;
  follows_id: string | null;
  patient_id: string;
  start_at: Date | null;
  created: Date;
  state: Intent["state"];
  confirming: boolean;
  sealed_body: Uint8Array | null;
  attempts: number;
  absent_from: Date | null;
  appointment_id: string | null;
  problem: StoredProblem | null;
  accepted_at: Date;
};

const fromRow = (row: IntentRow): Intent => ({
  key: row.key,
  action: row.action,
  targetId: row.target_id ?? undefined,
  requestHash: row.request_hash,
  staffId: row.staff_id,
  origin: {
    staffId: row.staff_id,
    role: row.staff_role ?? undefined,
    address: row.address ?? undefined,
    requestId: row.request_id ?? undefined,
  },
  followsId: row.follows_id ?? undefined,
  patientId: row.patient_id,
  startAt: row.start_at ?? undefined,
  created: row.created,
  state: row.state,
  confirming: row.confirming,
  sealedBody: row.sealed_body ?? undefined,
  attempts: row.attempts,
  absentFrom: row.absent_from ?? undefined,
  appointmentId: row.appointment_id ?? undefined,
  problem: row.problem ?? undefined,
  acceptedAt: row.accepted_at,
});

/** The intent of a key, or nothing. */
export async function findIntent(queries: Queries, key: string): Promise<Intent | undefined> {
  const [row] = await queries.query<IntentRow>("select * from frontdesk.intent where key = $1", [key]);
  return row && fromRow(row);
}

/** The intent of a key, or nothing, and the database's time before it was looked for. */
export async function findIntentNow(queries: Queries, key: string): Promise<{ at: Date; intent?: Intent }> {
  const [row] = await queries.query<{ at: Date } & IntentRow>(
    `select now.at, intent.* from (select clock_timestamp() as at) as now
     left join frontdesk.intent on intent.key = $1`,
    [key],
  );
  if (!row) throw new Error("The database did not tell its time.");
  return row.key === null ? { at: row.at } : { at: row.at, intent: fromRow(row) };
}

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
  const [row] = await queries.query<IntentRow>(
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

/** An intent that this replica has for itself for a while. */
export type LeasedIntent = {
  intent: Intent;
  /** A search that begins now and does not show the appointment proves that it was not stored. */
  searchProves: boolean;
  /** Nobody wants it any more: it was asked for too long ago, or its time has come. */
  isLate: boolean;
};

/** Takes the open intent that has waited longest for somebody to settle it, for `leaseMs`; any replica may. */
export async function leaseIntent(
  queries: Queries,
  { leaseMs, giveUpMs }: { leaseMs: number; giveUpMs: number },
): Promise<LeasedIntent | undefined> {
  const [row] = await queries.query<IntentRow & { search_proves: boolean; is_late: boolean }>(
    `update frontdesk.intent
     set lease_until = clock_timestamp() + $1::int * interval '1 millisecond', confirming = true
     where key = (
       select key from frontdesk.intent where state = 'open' and lease_until <= clock_timestamp()
       order by lease_until limit 1 for update skip locked
     )
     returning *, coalesce(absent_from <= clock_timestamp(), false) as search_proves,
       clock_timestamp() > accepted_at + $2::int * interval '1 millisecond'
         or coalesce(start_at > accepted_at and clock_timestamp() > start_at, false) as is_late`,
    [leaseMs, giveUpMs],
  );
  return row && { intent: fromRow(row), searchProves: row.search_proves, isLate: row.is_late };
}

/**
 * Writes down that the appointment is about to be sent once more; nothing when it is settled already, or when another
 * replica sends it: a replica that stood still for longer than its lease must not send it beside that one.
 */
export async function startAttempt(
  queries: Queries,
  { key, created, attempts }: Intent,
  { leaseMs, absenceMs }: { leaseMs: number; absenceMs: number },
): Promise<Intent | undefined> {
  const [row] = await queries.query<IntentRow>(
    `update frontdesk.intent
     set attempts = attempts + 1,
         lease_until = clock_timestamp() + $4::int * interval '1 millisecond',
         absent_from = clock_timestamp() + $5::int * interval '1 millisecond'
     where key = $1 and created = $2 and attempts = $3 and state = 'open'
     returning *`,
    [key, created, attempts, leaseMs, absenceMs],
  );
  return row && fromRow(row);
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
