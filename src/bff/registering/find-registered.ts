import type { Clinik } from "@clinikapi/sdk";
import { patientSummary } from "#bff/people/person-summary.ts";
import { everyPage } from "#bff/records/every-page.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { Registration } from "#contract/registration.ts";
import { isRegistered } from "./is-registered.ts";

/**
 * Everybody in the clinic's records with the name, the birth date and the phone of a registration. Search lags writes.
 * Throws the client's error, or an UnreadableAnswerError.
 */
export async function findRegistered(
  { patients }: Pick<Clinik, "patients">,
  registration: Registration,
): Promise<PatientSummary[]> {
  const { firstName = "", lastName, birthDate } = registration;
  // Fewer people share a birth date than a name.
  const by = birthDate ? { birthDate } : { name: `${firstName} ${lastName}`.trim() };
  const rows = await everyPage((page) => patients.search({ ...by, ...page }));
  return rows
    .filter((row) => isRegistered(row, registration))
    .map(patientSummary)
    .filter((patient) => patient !== undefined);
}
