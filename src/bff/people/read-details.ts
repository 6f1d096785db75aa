import type { Clinik } from "@clinikapi/sdk";
import { readOne } from "#bff/records/read-one.ts";
import { readPatient } from "#clinikapi/fhir/read-patient.ts";
import type { PatientDetails } from "#contract/patient-contact.ts";
import { upstreamStatus } from "#lib/upstream-status.ts";
import { patientSummary } from "./person-summary.ts";

/** A patient and how to reach them, from ClinikAPI's flat form or FHIR's; undefined when it is none. */
function readDetails(json: unknown): (PatientDetails & { id: string }) | undefined {
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

/**
 * A patient as the record has them now, whole where the passthrough may be used: the flat form tells neither that somebody has
 * died or was merged nor the names that they had. Undefined when nobody has the id. Throws the client's error.
 */
export async function readWhole(
  { patients, fhir }: Pick<Clinik, "patients" | "fhir">,
  id: string,
): Promise<PatientDetails | undefined> {
  const whole = await readOne(id, fhir.request("GET", `Patient/${id}`), readDetails).catch(ifNotAllowed);
  const read = whole ?? (await readOne(id, patients.read(id), readDetails));
  return read && { patient: read.patient, contact: read.contact };
}

function ifNotAllowed(error: unknown): undefined {
  const status = upstreamStatus(error) ?? 500;
  if (status >= 500 || status === 429) throw error;
}
