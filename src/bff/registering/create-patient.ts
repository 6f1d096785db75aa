import type { Clinik } from "@clinikapi/sdk";
import { type FailedAttempt, failureOf } from "#bff/once/attempt.ts";
import { patientSummary } from "#bff/people/person-summary.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { Registration } from "#contract/registration.ts";

/** Sends one registration to ClinikAPI and says what is known afterwards. Never throws. */
export async function createPatient(
  { patients }: Pick<Clinik, "patients">,
  registration: Registration,
): Promise<{ kind: "stored"; patient: PatientSummary } | FailedAttempt> {
  try {
    const patient = patientSummary((await patients.create(registration)).data);
    return patient ? { kind: "stored", patient } : { kind: "unknown" };
  } catch (error) {
    return failureOf(error);
  }
}
