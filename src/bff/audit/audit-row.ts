import type { AuditEntry } from "./audit-entry.ts";

// What Frontdesk writes into a row; the database adds its number, its time, and what an appointment was before.
const stampedColumns = [
  "staff_id",
  "staff_role",
  "action",
  "outcome",
  "problem",
  "subject_id",
  "appointment_id",
  "patient_id",
  "follows_id",
  "address",
  "request_id",
  "intent_key",
  "sealed_reason",
] as const;

type StampedColumn = (typeof stampedColumns)[number];

/** What a stamp covers, as text. */
export type StampedFacts = Record<StampedColumn, string | null>;

/** A whole row of the audit, as text: bytes in hexadecimal, the time in microseconds. */
export type AuditText = StampedFacts &
  Record<"id" | "at" | "details", string | null> & { stamp: string | null };

const columns = ["id", "at", ...stampedColumns, "details", "stamp"] as const;

/** SQL: the columns of a row `audit` as {@link AuditText}, the same in every session and version. */
export const auditText = `audit.id::text as id,
  to_char(audit.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  audit.staff_id, audit.staff_role, audit.action, audit.outcome, audit.problem, audit.subject_id,
  audit.appointment_id, audit.patient_id, audit.follows_id, audit.address, audit.request_id,
  audit.intent_key::text as intent_key, encode(audit.sealed_reason, 'hex') as sealed_reason,
  audit.details::text as details, encode(audit.stamp, 'hex') as stamp`;

/** The one text of a row that its link is computed over. */
export const canonicalRow = (row: AuditText): string =>
  JSON.stringify(["1", ...columns.map((name) => row[name])]);

/** The one text that a row's stamp is computed over. */
export const canonicalFacts = (facts: StampedFacts): string =>
  JSON.stringify(["1", ...stampedColumns.map((name) => facts[name])]);

/** An entry as its row will have it. */
export const factsOf = (entry: AuditEntry): StampedFacts => ({
  staff_id: entry.staffId ?? null,
  staff_role: entry.role ?? null,
  action: entry.action,
  outcome: entry.outcome ?? "done",
  problem: entry.problem ?? null,
  subject_id: entry.subjectId ?? null,
  appointment_id: entry.appointmentId ?? null,
  patient_id: entry.patientId ?? null,
  follows_id: entry.followsId ?? null,
  address: entry.address ?? null,
  request_id: entry.requestId ?? null,
  intent_key: entry.intentKey ?? null,
  sealed_reason: entry.sealedReason ? Buffer.from(entry.sealedReason).toString("hex") : null,
});
