import type { Clinik } from "@clinikapi/sdk";
import { patientSummary } from "#bff/people/person-summary.ts";
import { everyPage } from "#bff/records/every-page.ts";
import { readPatient } from "#clinikapi/fhir/read-patient.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { Registration } from "#contract/registration.ts";
import { fold } from "#domain/people/fold.ts";

const digitsOf = (phone = "") => phone.replace(/\D/g, "");

/**
 * Everybody in the clinic's records with the name, the birth date and the phone of a registration. Search lags writes.
 * Throws the client's error, or an UnreadableAnswerError.
 */
export async function findRegistered(
  { patients }: Pick<Clinik, "patients">,
  registration: Registration,
): Promise<PatientSummary[]> {
  const { firstName, lastName, birthDate, phone } = registration;
  const name = fold(`${firstName} ${lastName}`);
  // Fewer people share a birth date than a name.
  const by = birthDate ? { birthDate } : { name: `${firstName} ${lastName}` };
  const rows = await everyPage((page) => patients.search({ ...by, ...page }));
  return rows
    .filter((row) => {
      const patient = readPatient(row);
      return (
        patient !== undefined &&
        fold(patient.fullName) === name &&
        patient.birthDate === birthDate &&
        digitsOf(patient.phone) === digitsOf(phone)
      );
    })
    .map(patientSummary)
    .filter((patient) => patient !== undefined);
}
