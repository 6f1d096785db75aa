import type { Parameter, Queries } from "#lib/database/database.ts";
import type { AuditEntry } from "./audit-entry.ts";
import type { AuditKey } from "./audit-key.ts";
import { factsOf } from "./audit-row.ts";

const columns = [
  ["staff_id", "text"],
  ["staff_role", "text"],
  ["action", "text"],
  ["outcome", "text"],
  ["problem", "text"],
  ["subject_id", "text"],
  ["appointment_id", "text"],
  ["patient_id", "text"],
  ["follows_id", "text"],
  ["address", "text"],
  ["request_id", "text"],
  ["intent_key", "uuid"],
  ["sealed_reason", "bytea"],
  ["stamp", "bytea"],
  ["details", "jsonb"],
] as const;

/**
 * SQL: adds a row to the audit; what it is read from may follow. The values are those of {@link auditValues}, of which
 * the first is parameter number `first`. `details` is SQL that adds to the details.
 */
export function insertAudit(first: number, details = "'{}'"): string {
  const names = columns.map(([name]) => name).join(", ");
  const values = columns.map(([name, type], i) =>
    name === "details"
      ? `nullif(coalesce($${first + i}::jsonb, '{}') || ${details}::jsonb, '{}')`
      : `$${first + i}::${type}`,
  );
  return `insert into frontdesk.audit (${names}) select ${values.join(", ")}`;
}

export function auditValues(key: AuditKey, entry: AuditEntry): Parameter[] {
  const facts = factsOf(entry);
  const { sealed_reason: _, ...texts } = facts;
  const { details, sealedReason = null } = entry;
  const byName: Record<string, Parameter> = {
    ...texts,
    sealed_reason: sealedReason,
    stamp: key.stamp(facts),
    details: details ? JSON.stringify(details) : null,
  };
  return columns.map(([name]) => byName[name]);
}

/** Adds a line to the audit. */
export async function recordAudit(queries: Queries, key: AuditKey, entry: AuditEntry): Promise<void> {
  await queries.query(insertAudit(1), auditValues(key, entry));
}
