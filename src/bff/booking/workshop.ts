import type { Database } from "#lib/database/database.ts";
import type { AuditKey } from "../audit/audit-key.ts";
import type { AppointmentRecords } from "./appointment-records.ts";
import type { Seal } from "./seal.ts";
import type { BookingTiming } from "./timing.ts";

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
