import type { Clinik } from "@clinikapi/sdk";
import type { AuditKey } from "#bff/audit/audit-key.ts";
import { type FailedRequest, failureOf } from "#bff/once/failure-of.ts";
import type { Kind } from "#bff/once/kind.ts";
import { openBody } from "#bff/once/open-body.ts";
import { readWhole } from "#bff/people/read-details.ts";
import type { Seal } from "#bff/secrets/seal.ts";
import { type ContactChange, contactFields, type PatientDetails } from "#contract/patient-contact.ts";
import { isSameContact } from "#domain/people/is-same-contact.ts";
import type { Database } from "#lib/database/database.ts";
import { type ContactIntent, settleContact } from "./contact-intent.ts";

export type ContactWorkshop = {
  database: Database;
  client: Pick<Clinik, "patients" | "fhir">;
  seal: Seal;
  auditKey: AuditKey;
  /** Hears of everybody whose details were changed. */
  onChanged: (details: PatientDetails) => void;
};

/**
 * A change of contact details: it says what is to be, so that it may be sent again. Each time the record is read before: what
 * it has already is not sent, and what somebody else has changed meanwhile is not written over.
 */
export function contactKind(workshop: ContactWorkshop): Kind<ContactIntent, PatientDetails> {
  const { client, seal, onChanged } = workshop;
  return {
    async send(intent) {
      const change = openBody(seal, intent) as ContactChange | undefined;
      if (!change) throw new Error("An intent was sealed under another secret.");
      try {
        return await changeUnlessOther(client, intent.patientId, change);
      } catch (error) {
        return failureOf(error);
      }
    },
    unanswered: "unchanged",
    async settle(intent, details) {
      // Told before it is settled: who hears that it is settled asks for the patient.
      onChanged(details);
      return (await settleContact(workshop, intent)) ? details : undefined;
    },
    fail: async (intent, problem) => void (await settleContact(workshop, intent, problem)),
  };
}

type Stored = { kind: "stored"; made: PatientDetails };

async function changeUnlessOther(
  client: Pick<Clinik, "patients" | "fhir">,
  id: string,
  { expected, ...wanted }: ContactChange,
): Promise<Stored | FailedRequest> {
  const before = await readWhole(client, id);
  if (!before) return { kind: "refused", status: 404 };
  const asked = contactFields.filter((field) => wanted[field] !== undefined);
  const has = (details: PatientDetails, field: (typeof asked)[number]) =>
    isSameContact(details.contact[field], wanted[field]);
  const missing = asked.filter((field) => !has(before, field));
  if (missing.length === 0) return { kind: "stored", made: before };
  if (missing.some((field) => !isSameContact(before.contact[field], expected[field])))
    return { kind: "refused", status: 409, code: "changed-meanwhile" };
  const fields = Object.fromEntries(missing.map((field) => [field, wanted[field]]));
  await client.patients.update(id, fields);
  // The answer to it is flat, and leaves out much of who somebody is.
  const after = await readWhole(client, id);
  return after && asked.every((field) => has(after, field))
    ? { kind: "stored", made: after }
    : { kind: "unknown" };
}
