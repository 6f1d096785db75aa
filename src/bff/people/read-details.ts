import { readPatient } from "#clinikapi/fhir/read-patient.ts";
import type { PatientDetails } from "#contract/patient-contact.ts";
import { patientSummary } from "./person-summary.ts";

/** A patient and how to reach them, from ClinikAPI's flat form or FHIR's; undefined when it is none. */
export function readDetails(json: unknown): (PatientDetails & { id: string }) | undefined {
  const record = readPatient(json);
  const patient = patientSummary(json);
  if (!record || !patient) return undefined;
  const { phone, email, address } = record;
  return {
    id: record.id,
    patient,
    contact: { ...(phone && { phone }), ...(email && { email }), ...(address && { address }) },
  };
}
