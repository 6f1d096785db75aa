import { readPatient } from "#clinikapi/fhir/read-patient.ts";
import { readBirthMonth, readOtherNames } from "#clinikapi/fhir/read-person.ts";
import { readPractitioner } from "#clinikapi/fhir/read-practitioner.ts";
import { readStanding } from "#clinikapi/fhir/read-standing.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";

/** A patient from ClinikAPI's flat form or FHIR's; undefined when it is none. The name is never blank. */
export function patientSummary(json: unknown): PatientSummary | undefined {
  const patient = readPatient(json);
  if (!patient) return undefined;
  const otherNames = readOtherNames(json);
  const standing = readStanding(json);
  const bornIn = readBirthMonth(json);
  const { id, fullName, birthDate, phone, email, gender } = patient;
  return {
    id,
    name: fullName.trim() || id,
    ...(otherNames.length > 0 && { otherNames }),
    ...(standing && { standing }),
    ...(birthDate && { birthDate }),
    ...(bornIn && { bornIn }),
    ...(phone && { phone }),
    ...(email && { email }),
    ...(gender && { gender }),
  };
}

/** As {@link patientSummary}, for a practitioner: `Dr. Ana Lima`. */
export function practitionerSummary(json: unknown): PractitionerSummary | undefined {
  const practitioner = readPractitioner(json);
  if (!practitioner) return undefined;
  const { id, prefix = [], firstName, lastName, specialty } = practitioner;
  const name = [...prefix, firstName, lastName].join(" ").replace(/\s+/g, " ").trim();
  return { id, name: name || id, ...(specialty && { specialty }) };
}
