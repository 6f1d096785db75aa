import type { Clinik } from "@clinikapi/sdk";
import { type FailedRequest, failureOf } from "#bff/once/failure-of.ts";
import { patientSummary } from "#bff/people/person-summary.ts";
import { fhirPatient } from "#clinikapi/fhir/fhir-patient.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { Registration } from "#contract/registration.ts";
import { isAnswerFor } from "./is-registered.ts";

/**
 * Sends one registration to ClinikAPI and says what is known afterwards. An answer with somebody else in it, or with one of
 * `knownIds`, who were there before, says nothing. Never throws.
 */
export async function createPatient(
  client: Pick<Clinik, "patients" | "fhir">,
  registration: Registration,
  knownIds: string[],
): Promise<{ kind: "stored"; patient: PatientSummary } | FailedRequest> {
  try {
    const { data } = await create(client, registration);
    const patient = isAnswerFor(data, registration) ? patientSummary(data) : undefined;
    return patient && !knownIds.includes(patient.id) ? { kind: "stored", patient } : { kind: "unknown" };
  } catch (error) {
    return failureOf(error);
  }
}

// The simplified route wants two names; FHIR takes the one that somebody has.
function create(
  { patients, fhir }: Pick<Clinik, "patients" | "fhir">,
  { others: _others, ...registration }: Registration,
) {
  const { firstName, lastName } = registration;
  if (firstName !== undefined) return patients.create({ ...registration, firstName });
  const { id: _, ...resource } = fhirPatient({
    ...registration,
    firstName: "",
    fullName: lastName,
    id: "new",
    active: true,
  });
  return fhir.request("POST", "Patient", resource);
}
