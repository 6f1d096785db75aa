import type { Queries } from "#lib/database/database.ts";
import type { Intent } from "./intent.ts";

/** What happened, in the words of the audit. */
export type AuditEntry = {
  action: "booked" | "changed" | "transferred" | "overridden" | "failed" | "duplicate-cancelled";
  appointmentId?: string;
  /** What a person typed, sealed. */
  sealedReason?: Uint8Array;
};

/** Adds a line to the audit: who did what, to which appointment of which patient. */
export async function recordAudit(
  queries: Queries,
  { key, staffId, patientId }: Pick<Intent, "key" | "staffId" | "patientId">,
  { action, appointmentId, sealedReason }: AuditEntry,
): Promise<void> {
  await queries.query(
    `insert into frontdesk.audit (staff_id, action, intent_key, appointment_id, patient_id, sealed_reason)
     values ($1, $2, $3, $4, $5, $6)`,
    [staffId, action, key, appointmentId ?? null, patientId, sealedReason ?? null],
  );
}
