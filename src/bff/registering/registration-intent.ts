import type { AuditEntry } from "#bff/audit/audit-entry.ts";
import type { AuditKey } from "#bff/audit/audit-key.ts";
import { auditValues, insertAudit } from "#bff/audit/record-audit.ts";
import type { AnyIntent } from "#bff/once/any-intent.ts";
import { changeText, notify } from "#bff/once/changes.ts";
import { type IntentRow, readIntentRow } from "#bff/once/intent-row.ts";
import type { IntentTable } from "#bff/once/intent-table.ts";
import type { StoredProblem } from "#bff/once/stored-problem.ts";
import type { Queries } from "#lib/database/database.ts";

/** The intent to register somebody. */
export type RegistrationIntent = AnyIntent & {
  /** Who was in the clinic's records already, alike in name, birth date and phone, before the first request. */
  knownIds: string[];
  registeredId?: string;
};

type Row = IntentRow & {
  known_ids: string[];
  patient_id: string | null;
};

const fromRow = (row: Row): RegistrationIntent => ({
  ...readIntentRow(row),
  knownIds: row.known_ids,
  registeredId: row.patient_id ?? undefined,
});

// JavaScript's instants have milliseconds.
const created = "date_trunc('milliseconds', accepted_at)";

export const registrationTable: IntentTable<RegistrationIntent> = {
  name: "frontdesk.registration",
  columns: `*, ${created} as created`,
  created,
  isPast: "false",
  read: (row) => fromRow(row as Row),
};

type NewRegistration = Pick<AnyIntent, "key" | "staffId" | "origin" | "requestHash"> & {
  sealedBody: Uint8Array;
  knownIds: string[];
  leaseMs: number;
  absenceMs: number;
};

const later = (parameter: string) => `clock_timestamp() + ${parameter}::int * interval '1 millisecond'`;

/**
 * Writes down a new registration, in place of a failed one with its key; answers nothing when the key belongs to one that
 * is open or done. Whoever was known before the first request for the same person stays known: an answer that was lost then
 * may yet have stored somebody.
 */
export async function openRegistration(
  queries: Queries,
  { origin, ...registration }: NewRegistration,
): Promise<RegistrationIntent | undefined> {
  const [row] = await queries.query<Row>(
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
          'open', excluded.absent_from, excluded.lease_until, 1, false, null,
          greatest(excluded.accepted_at, registration.accepted_at + interval '1 millisecond'), null)
     where registration.state = 'failed' and registration.staff_id = excluded.staff_id
     returning ${registrationTable.columns}`,
    [
      registration.key,
      registration.staffId,
      registration.requestHash,
      registration.sealedBody,
      registration.knownIds,
      registration.leaseMs,
      registration.absenceMs,
      origin.role,
      origin.address,
      origin.requestId,
    ],
  );
  return row && fromRow(row);
}

type Settling = { database: Queries; auditKey: AuditKey };

/** What the audit says of a registration: who asked, and from where. */
const auditedOf = ({ key, origin }: RegistrationIntent): AuditEntry => ({
  ...origin,
  action: "register",
  intentKey: key,
});

/** ClinikAPI has the patient, which stands in the audit once. False when the intent was settled meanwhile. */
export async function settleRegistration(
  { database, auditKey }: Settling,
  intent: RegistrationIntent,
  patientId: string,
): Promise<boolean> {
  const settled = await database.query(
    `with settled as (
       update frontdesk.registration
       set state = 'done', patient_id = $2, sealed_body = null, settled_at = clock_timestamp(), lease_until = null
       where key = $1 and ${created} = $3 and state = 'open' returning *
     ), audited as (
       ${insertAudit(5)} from settled
     )
     select ${notify("$4")} from settled`,
    [
      intent.key,
      patientId,
      intent.created,
      changeText({ key: intent.key }),
      ...auditValues(auditKey, { ...auditedOf(intent), patientId }),
    ],
  );
  return settled.length > 0;
}

/**
 * ClinikAPI does not have the patient, which stands in the audit: the key is free again. Nothing happens when another replica
 * has sent the intent once more since.
 */
export async function failRegistration(
  { database, auditKey }: Settling,
  intent: RegistrationIntent,
  problem: StoredProblem,
): Promise<void> {
  const entry: AuditEntry = { ...auditedOf(intent), outcome: "failed", problem: problem.code };
  await database.query(
    `with settled as (
       update frontdesk.registration
       set state = 'failed', problem = $3::jsonb, sealed_body = null, settled_at = clock_timestamp(), lease_until = null
       where key = $1 and attempts = $2 and ${created} = $4 and state = 'open' returning *
     ), audited as (
       ${insertAudit(6)} from settled
     )
     select ${notify("$5")} from settled`,
    [
      intent.key,
      intent.attempts,
      JSON.stringify(problem),
      intent.created,
      changeText({ key: intent.key }),
      ...auditValues(auditKey, entry),
    ],
  );
}
