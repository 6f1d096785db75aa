import type { AuditKey } from "#bff/audit/audit-key.ts";
import type { BookingTiming } from "#bff/once/timing.ts";
import type { AppointmentRecords } from "#bff/records/appointment-records.ts";
import type { Seal } from "#bff/secrets/seal.ts";
import type { Database } from "#lib/database/database.ts";

/** What the ledger's parts work with. */
export type Workshop = {
  database: Database;
  records: AppointmentRecords;
  seal: Seal;
  auditKey: AuditKey;
  timing: BookingTiming;
  /** Hears of an error while settling; nothing is lost by it, the next look comes. */
  onError: (error: unknown) => void;
};
