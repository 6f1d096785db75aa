import type { Clinik } from "@clinikapi/sdk";
import type { AuditKey } from "#bff/audit/audit-key.ts";
import type { Kind } from "#bff/once/kind.ts";
import { openBody } from "#bff/once/open-body.ts";
import type { Seal } from "#bff/secrets/seal.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { Registration } from "#contract/registration.ts";
import type { Database } from "#lib/database/database.ts";
import { createPatient } from "./create-patient.ts";
import { findRegistered } from "./find-registered.ts";
import { failRegistration, type RegistrationIntent, settleRegistration } from "./registration-intent.ts";

type Registry = {
  database: Database;
  client: Pick<Clinik, "patients" | "fhir">;
  seal: Seal;
  auditKey: AuditKey;
  /** Hears of everybody who was registered: search does not know them yet. */
  onRegistered: (patient: PatientSummary) => void;
};

/** A new patient: made once, and found again as the one who is alike and was not there before. */
export function registerKind(registry: Registry): Kind<RegistrationIntent, PatientSummary> {
  const { client, seal, onRegistered } = registry;
  return {
    async find(intent) {
      const registration = openRegistrationBody(seal, intent);
      return registration && newlyRegistered(intent, await findRegistered(client, registration));
    },
    async send(intent) {
      const registration = openRegistrationBody(seal, intent);
      if (!registration) throw new Error("An intent was sealed under another secret.");
      const result = await createPatient(client, registration, intent.knownIds);
      return result.kind === "stored" ? { kind: "stored", made: result.patient } : result;
    },
    // Nothing cancels a second patient, so that the whole time of a request is waited for.
    unanswered: "unchanged",
    async settle(intent, patient) {
      // Told before it is settled: who hears that it is settled asks for the patient.
      onRegistered(patient);
      return (await settleRegistration(registry, intent, patient.id)) ? patient : undefined;
    },
    fail: (intent, problem) => failRegistration(registry, intent, problem),
  };
}

const openRegistrationBody = (seal: Seal, intent: RegistrationIntent) =>
  openBody(seal, intent) as Registration | undefined;

/** Among those who are alike, the one who was not in the clinic's records before the first request. */
export const newlyRegistered = ({ knownIds }: RegistrationIntent, alike: PatientSummary[]) =>
  alike.find(({ id }) => !knownIds.includes(id));
