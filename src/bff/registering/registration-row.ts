import type { AuditEntry, Origin } from "#bff/audit/audit-entry.ts";
import type { AuditKey } from "#bff/audit/audit-key.ts";
import { auditValues, insertAudit } from "#bff/audit/record-audit.ts";
import type { StoredProblem } from "#bff/once/stored-problem.ts";
import type { Role } from "#domain/roles.ts";
import type { Queries } from "#lib/database/database.ts";

/** What the database remembers of one registration. */
export type RegistrationRow = {
  key: string;
  staff_id: string;
  staff_role: Role | null;
  address: string | null;
  request_id: string | null;
  request_hash: Uint8Array;
  state: "open" | "done" | "failed";
  confirming: boolean;
  sealed_body: Uint8Array | null;
  known_ids: string[];
  /** Requests that may have stored the patient. */
  attempts: number;
  patient_id: string | null;
  problem: StoredProblem | null;
};

type NewRow = {
  key: string;
  staffId: string;
  origin: Origin;
  requestHash: Uint8Array;
  sealedBody: Uint8Array;
  knownIds: string[];
  leaseMs: number;
  absenceMs: number;
};

/** The registration of a key, or nothing. */
export async function findRow(queries: Queries, key: string): Promise<RegistrationRow | undefined> {
  const [row] = await queries.query<RegistrationRow>("select * from frontdesk.registration where key = $1", [
    key,
  ]);
  return row;
}

const later = (parameter: string) => `clock_timestamp() + ${parameter}::int * interval '1 millisecond'`;

/**
 * Writes down a new registration, in place of a failed one with its key; answers nothing when the key belongs to one that
 * is open or done. Whoever was known before the first request for the same person stays known: an answer that was lost then
 * may yet have stored somebody.
 */
export async function openRow(queries: Queries, row: NewRow): Promise<RegistrationRow | undefined> {
  const [opened] = await queries.query<RegistrationRow>(
    `insert into frontdesk.registration
       (key, staff_id, request_hash, sealed_body, known_ids, state, absent_from, lease_until, staff_role, address,
        request_id)
     values ($1, $2, $3, $4, $5, 'open', ${later("$7")}, ${later("$6")}, $8, $9, $10)
     on conflict (key) do update
     set (staff_role, address, request_id, request_hash, sealed_body, known_ids, state, absent_from, lease_until,
          attempts, confirming, problem, accepted_at, settled_at)
       = row (excluded.staff_role, excluded.address, excluded.request_id, excluded.request_hash, excluded.sealed_body,
          case when registration.request_hash = excluded.request_hash then registration.known_ids
            else excluded.known_ids end,
          'open', excluded.absent_from, excluded.lease_until, 1, false, null, excluded.accepted_at, null)
     where registration.state = 'failed' and registration.staff_id = excluded.staff_id
     returning *`,
    [
      row.key,
      row.staffId,
      row.requestHash,
      row.sealedBody,
      row.knownIds,
      row.leaseMs,
      row.absenceMs,
      row.origin.role,
      row.origin.address,
      row.origin.requestId,
    ],
  );
  return opened;
}

/** An open registration that this replica has for itself for a while. */
export type LeasedRow = RegistrationRow & {
  /** A search that begins now and does not show the patient proves that nobody was stored. */
  search_proves: boolean;
  /** It was asked for so long ago that nobody waits for it any more. */
  is_late: boolean;
};

/** Takes the open registration that has waited longest for somebody to settle it; any replica may. */
export async function leaseRow(
  queries: Queries,
  { leaseMs, giveUpMs }: { leaseMs: number; giveUpMs: number },
): Promise<LeasedRow | undefined> {
  const [row] = await queries.query<LeasedRow>(
    `update frontdesk.registration set lease_until = ${later("$1")}, confirming = true
     where key = (
       select key from frontdesk.registration where state = 'open' and lease_until <= clock_timestamp()
       order by lease_until limit 1 for update skip locked
     )
     returning *, absent_from <= clock_timestamp() as search_proves,
       clock_timestamp() > accepted_at + $2::int * interval '1 millisecond' as is_late`,
    [leaseMs, giveUpMs],
  );
  return row;
}

/** Writes down that the patient is about to be sent once more; nothing when it is settled already, or sent by another replica. */
export async function startAgain(
  queries: Queries,
  { key, attempts }: RegistrationRow,
  { leaseMs, absenceMs }: { leaseMs: number; absenceMs: number },
): Promise<RegistrationRow | undefined> {
  const [row] = await queries.query<RegistrationRow>(
    `update frontdesk.registration
     set attempts = attempts + 1, lease_until = ${later("$3")}, absent_from = ${later("$4")}
     where key = $1 and attempts = $2 and state = 'open' returning *`,
    [key, attempts, leaseMs, absenceMs],
  );
  return row;
}

/** Nobody knows yet; the next look is in `delayMs`. */
export async function keepOpen(queries: Queries, { key, attempts }: RegistrationRow, delayMs: number) {
  await queries.query(
    `update frontdesk.registration set confirming = true, lease_until = ${later("$3")}
     where key = $1 and attempts = $2 and state = 'open'`,
    [key, attempts, Math.ceil(delayMs)],
  );
}

type Settling = { database: Queries; auditKey: AuditKey };

/** What the audit says of a registration: who asked, and from where. */
const auditedOf = (row: RegistrationRow): AuditEntry => ({
  action: "register",
  staffId: row.staff_id,
  role: row.staff_role ?? undefined,
  address: row.address ?? undefined,
  requestId: row.request_id ?? undefined,
  intentKey: row.key,
});

/** ClinikAPI has the patient, which stands in the audit once. */
export async function settleRow(
  { database, auditKey }: Settling,
  row: RegistrationRow,
  patientId: string,
): Promise<void> {
  const entry = { ...auditedOf(row), patientId };
  await database.query(
    `with settled as (
       update frontdesk.registration
       set state = 'done', patient_id = $2, sealed_body = null, settled_at = clock_timestamp(), lease_until = null
       where key = $1 and state = 'open' returning *
     )
     ${insertAudit(3)} from settled`,
    [row.key, patientId, ...auditValues(auditKey, entry)],
  );
}

/** ClinikAPI does not have the patient, which stands in the audit: the key is free again. */
export async function failRow(
  { database, auditKey }: Settling,
  row: RegistrationRow,
  problem: StoredProblem,
): Promise<void> {
  const entry: AuditEntry = { ...auditedOf(row), outcome: "failed", problem: problem.code };
  await database.query(
    `with settled as (
       update frontdesk.registration
       set state = 'failed', problem = $3::jsonb, sealed_body = null, settled_at = clock_timestamp(), lease_until = null
       where key = $1 and attempts = $2 and state = 'open' returning *
     )
     ${insertAudit(4)} from settled`,
    [row.key, row.attempts, JSON.stringify(problem), ...auditValues(auditKey, entry)],
  );
}
