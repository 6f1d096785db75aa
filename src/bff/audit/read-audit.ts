import type { AuditFilter, AuditLine } from "#contract/audit.ts";
import type { Parameter, Queries } from "#lib/database/database.ts";
import { type AuditText, auditText } from "./audit-row.ts";

export const pageRows = 50;

type Row = Omit<AuditText, "details"> & {
  number: number;
  details: AuditLine["details"] | null;
  sequence: number | null;
  link: string | null;
};

export type StoredLine = { line: AuditLine; sequence?: number; link?: string; cursor: string };

const conditions: Record<keyof AuditFilter, string> = {
  from: "audit.at >= ?::timestamptz",
  to: "audit.at < ?::timestamptz",
  staffId: "audit.staff_id = ?",
  action: "audit.action = ?",
  outcome: "audit.outcome = ?",
  appointmentId: "audit.appointment_id = ?",
  patientId: "audit.patient_id = ?",
};

/** Lines of the audit, the newest first; `after` is the cursor of the one before. */
export async function readAudit(
  queries: Queries,
  filter: AuditFilter,
  { after, rows }: { after?: string; rows: number },
): Promise<StoredLine[]> {
  const parameters: Parameter[] = [];
  const place = (value: Parameter) => `$${parameters.push(value)}`;
  const where = Object.entries(conditions).flatMap(([name, condition]) => {
    const value = filter[name as keyof AuditFilter];
    return value === undefined ? [] : [condition.replace("?", place(value))];
  });
  const [at, id] = after?.split("_") ?? [];
  if (at && id) where.push(`(audit.at, audit.id) < (${place(at)}::timestamptz, ${place(id)}::bigint)`);
  const found = await queries.query<Row>(
    `select ${auditText}, audit.id as number, audit.details, chain.sequence, encode(chain.link, 'hex') as link
     from frontdesk.audit left join frontdesk.audit_chain as chain on chain.audit_id = audit.id
     where ${where.join(" and ") || "true"} order by audit.at desc, audit.id desc limit ${rows}`,
    parameters,
  );
  return found.map((row) => ({
    line: lineOf(row),
    sequence: row.sequence ?? undefined,
    link: row.link ?? undefined,
    cursor: `${row.at}_${row.id}`,
  }));
}

const lineOf = (row: Row): AuditLine => ({
  id: row.number,
  at: row.at ?? "",
  action: row.action as AuditLine["action"],
  outcome: row.outcome as AuditLine["outcome"],
  hasReason: row.sealed_reason !== null,
  ...present({
    staffId: row.staff_id,
    role: row.staff_role as AuditLine["role"] | null,
    problem: row.problem as AuditLine["problem"] | null,
    subjectId: row.subject_id,
    appointmentId: row.appointment_id,
    patientId: row.patient_id,
    followsId: row.follows_id,
    address: row.address,
    requestId: row.request_id,
    details: row.details,
  }),
});

type Present<T> = { [Name in keyof T]?: Exclude<T[Name], null> };

const present = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Present<T>;

/** What somebody typed for a line, sealed, and the context that it was sealed in; undefined when there is none. */
export async function sealedReasonOf(
  queries: Queries,
  id: number,
): Promise<{ sealed: Uint8Array; context: string } | undefined> {
  const [row] = await queries.query<{ sealed: Uint8Array; context: string }>(
    `select sealed_reason as sealed, intent_key::text as context
     from frontdesk.audit where id = $1 and sealed_reason is not null and intent_key is not null`,
    [id],
  );
  return row;
}
