import type { AuditEntry } from "#bff/audit/audit-entry.ts";
import type { AuditKey } from "#bff/audit/audit-key.ts";
import { auditValues, insertAudit } from "#bff/audit/record-audit.ts";
import type { AnyIntent } from "#bff/once/any-intent.ts";
import { changeText, notify } from "#bff/once/changes.ts";
import { type IntentRow, readIntentRow } from "#bff/once/intent-row.ts";
import type { IntentTable } from "#bff/once/intent-table.ts";
import type { StoredProblem } from "#bff/once/stored-problem.ts";
import { type Queries, sqlState } from "#lib/database/database.ts";

/** The intent to change how a patient is reached. */
export type ContactIntent = AnyIntent & {
  patientId: string;
  /** Which of the contact details. */
  fields: string[];
};

type Row = IntentRow & {
  patient_id: string;
  fields: string[];
};

const fromRow = (row: Row): ContactIntent => ({
  ...readIntentRow(row),
  patientId: row.patient_id,
  fields: row.fields,
});

// JavaScript's instants have milliseconds.
const created = "date_trunc('milliseconds', accepted_at)";

export const contactTable: IntentTable<ContactIntent> = {
  name: "frontdesk.contact_change",
  columns: `*, ${created} as created`,
  created,
  isPast: "false",
  read: (row) => fromRow(row as Row),
};

type NewContactIntent = Pick<
  ContactIntent,
  "key" | "staffId" | "origin" | "requestHash" | "patientId" | "fields"
> & { sealedBody: Uint8Array; leaseMs: number };

/**
 * Writes down a new change, in place of a failed one with its key. Answers nothing when the key belongs to one that is open
 * or done, and “busy” when another change of this patient is open.
 */
export async function openContactIntent(
  queries: Queries,
  { origin, ...intent }: NewContactIntent,
): Promise<ContactIntent | "busy" | undefined> {
  try {
    const [row] = await queries.query<Row>(
      `insert into frontdesk.contact_change
         (key, patient_id, fields, staff_id, request_hash, sealed_body, state, lease_until, staff_role, address, request_id)
       values ($1, $2, $3, $4, $5, $6, 'open', clock_timestamp() + $7::int * interval '1 millisecond', $8, $9, $10)
       on conflict (key) do update
       set (patient_id, fields, staff_role, address, request_id, request_hash, sealed_body, state, lease_until,
            attempts, absent_from, confirming, problem, accepted_at, settled_at)
         = row (excluded.patient_id, excluded.fields, excluded.staff_role, excluded.address, excluded.request_id,
            excluded.request_hash, excluded.sealed_body, 'open', excluded.lease_until, 1, null, false, null,
            greatest(excluded.accepted_at, contact_change.accepted_at + interval '1 millisecond'), null)
       where contact_change.state = 'failed' and contact_change.staff_id = excluded.staff_id
       returning ${contactTable.columns}`,
      [
        intent.key,
        intent.patientId,
        intent.fields,
        intent.staffId,
        intent.requestHash,
        intent.sealedBody,
        intent.leaseMs,
        origin.role,
        origin.address,
        origin.requestId,
      ],
    );
    return row && fromRow(row);
  } catch (error) {
    // 23505, unique_violation: of a patient one change is open at a time.
    if (sqlState(error) === "23505") return "busy";
    throw error;
  }
}

type Settling = { database: Queries; auditKey: AuditKey };

/**
 * Writes down how a change ended, which stands in the audit once; `problem` when nothing was changed. False when it was settled
 * meanwhile, or sent once more.
 */
export async function settleContact(
  { database, auditKey }: Settling,
  intent: ContactIntent,
  problem?: StoredProblem,
): Promise<boolean> {
  const { key, origin, patientId, fields } = intent;
  const entry: AuditEntry = {
    ...origin,
    action: "change-contact",
    intentKey: key,
    patientId,
    details: { fields },
    ...(problem && { outcome: "failed", problem: problem.code }),
  };
  const settled = await database.query(
    `with settled as (
       update frontdesk.contact_change
       set state = $2, problem = $3::jsonb, sealed_body = null, settled_at = clock_timestamp(), lease_until = null
       where key = $1 and ${created} = $4 and state = 'open' and ($5::int is null or attempts = $5::int)
       returning *
     ), audited as (
       ${insertAudit(7)} from settled
     )
     select ${notify("$6")} from settled`,
    [
      key,
      problem ? "failed" : "done",
      problem ? JSON.stringify(problem) : null,
      intent.created,
      problem ? intent.attempts : null,
      // What shows a patient's appointments shows how to reach them.
      changeText(problem ? { key } : { key, patientId }),
      ...auditValues(auditKey, entry),
    ],
  );
  return settled.length > 0;
}
