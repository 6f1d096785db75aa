import type { AuditEntry } from "#bff/audit/audit-entry.ts";
import type { Intent } from "./intent.ts";

/** What every line of the audit about an intent says: whose it is, from where it came, and whom it is about. */
export const auditedOf = (intent: Intent): Omit<AuditEntry, "action"> => ({
  ...intent.origin,
  intentKey: intent.key,
  patientId: intent.patientId,
  appointmentId: intent.appointmentId ?? intent.targetId,
  followsId: intent.followsId,
});
