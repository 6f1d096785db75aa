import type { AuditFilter } from "#contract/audit.ts";
import type { Queries } from "#lib/database/database.ts";
import { readAudit, type StoredLine } from "./read-audit.ts";

const batchRows = 1000;

const columns: Record<string, (stored: StoredLine) => unknown> = {
  number: ({ line }) => line.id,
  at: ({ line }) => line.at,
  staff_id: ({ line }) => line.staffId,
  role: ({ line }) => line.role,
  action: ({ line }) => line.action,
  outcome: ({ line }) => line.outcome,
  problem: ({ line }) => line.problem,
  account_id: ({ line }) => line.subjectId,
  appointment_id: ({ line }) => line.appointmentId,
  patient_id: ({ line }) => line.patientId,
  follows_id: ({ line }) => line.followsId,
  address: ({ line }) => line.address,
  request_id: ({ line }) => line.requestId,
  was_start: ({ line }) => line.details?.was?.start,
  was_end: ({ line }) => line.details?.was?.end,
  was_status: ({ line }) => line.details?.was?.status,
  was_practitioner_id: ({ line }) => line.details?.was?.practitionerId,
  is_start: ({ line }) => line.details?.is?.start,
  is_end: ({ line }) => line.details?.is?.end,
  is_status: ({ line }) => line.details?.is?.status,
  is_practitioner_id: ({ line }) => line.details?.is?.practitionerId,
  route: ({ line }) => line.details?.route,
  repeats: ({ line }) => line.details?.repeats,
  has_reason: ({ line }) => (line.hasReason ? "yes" : ""),
  chain_place: ({ sequence }) => sequence,
  chain_link: ({ link }) => link,
};

/** The audit as CSV (RFC 4180), a part at a time: ids only, the newest line first. */
export async function* auditCsv(queries: Queries, filter: AuditFilter): AsyncGenerator<string> {
  yield csvRow(Object.keys(columns));
  let after: string | undefined;
  for (;;) {
    const lines = await readAudit(queries, filter, { after, rows: batchRows });
    yield lines.map((line) => csvRow(Object.values(columns).map((cell) => cell(line)))).join("");
    after = lines.at(-1)?.cursor;
    if (lines.length < batchRows) return;
  }
}

const csvRow = (cells: unknown[]) => `${cells.map(csvCell).join(",")}\r\n`;

// A spreadsheet would carry out what begins like a formula. OWASP, CSV Injection.
export function csvCell(value: unknown): string {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
