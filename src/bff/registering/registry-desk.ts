import type { Clinik } from "@clinikapi/sdk";
import type { AuditKey } from "#bff/audit/audit-key.ts";
import type { BookingTiming } from "#bff/once/timing.ts";
import type { Seal } from "#bff/secrets/seal.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { Database } from "#lib/database/database.ts";

export type RegistrarOptions = {
  database: Database;
  client: Pick<Clinik, "patients">;
  /** Bodies of unsettled registrations are encrypted under it; all replicas have the same. */
  secret: string;
  timing: BookingTiming;
  /** A patient by id. Throws the client's error. */
  patient: (id: string) => Promise<PatientSummary | undefined>;
  /** Hears of everybody who was registered: search does not know them yet. */
  onRegistered: (patient: PatientSummary) => void;
  onError: (error: unknown) => void;
};

/** What registrations are worked on with. */
export type RegistryDesk = RegistrarOptions & { seal: Seal; auditKey: AuditKey };
