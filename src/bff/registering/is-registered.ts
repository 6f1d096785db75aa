import { readPatient } from "#clinikapi/fhir/read-patient.ts";
import type { Patient } from "#clinikapi/patient.ts";
import type { Registration } from "#contract/registration.ts";
import { phoneDigits } from "#domain/people/phone-digits.ts";
import { folded } from "#lib/names/folded.ts";

/** Whether what a search shows has the name, the birth date and the phone of a registration, however it writes them. */
export function isRegistered(json: unknown, registration: Registration): boolean {
  const patient = readPatient(json);
  return (
    patient !== undefined &&
    hasName(patient, registration) &&
    patient.birthDate === registration.birthDate &&
    phoneDigits(patient.phone ?? "") === phoneDigits(registration.phone ?? "")
  );
}

/** Whether the answer to a registration tells of whom it was for; it may leave out what it was told. */
export function isAnswerFor(json: unknown, registration: Registration): boolean {
  const patient = readPatient(json);
  if (!patient || !hasName(patient, registration)) return false;
  return patient.birthDate === undefined || patient.birthDate === registration.birthDate;
}

function hasName({ firstName, lastName, fullName }: Patient, registration: Registration): boolean {
  const { firstName: given = "", lastName: family } = registration;
  const name = nameOf(`${given} ${family}`);
  return nameOf(fullName) === name || nameOf(`${firstName} ${lastName}`) === name;
}

const nameOf = (name: string) => folded(name).trim().replace(/\s+/g, " ");
