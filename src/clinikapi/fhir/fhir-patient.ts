import * as z from "zod/mini";
import type { Patient } from "../patient.ts";
import { genders } from "../person.ts";
import { partialDay } from "../values.ts";
import { address, concept, contactPoint, humanName, identifier, reference } from "./elements.ts";
import { tidy } from "./tidy.ts";
import { conceptOf, conceptsOf, humanNameOf, referenceTo, telecomOf } from "./write-element.ts";

const kin = z.object({
  relationship: z.optional(z.array(concept)),
  name: z.optional(humanName),
  telecom: z.optional(z.array(contactPoint)),
  address: z.optional(address),
});

const communication = z.object({ language: concept, preferred: z.optional(z.boolean()) });

/** The elements of a FHIR R4 Patient that ClinikAPI's fields fill (https://hl7.org/fhir/R4/patient.html). */
export const fhirPatientSchema = z.object({
  resourceType: z.literal("Patient"),
  id: z.optional(z.string()),
  identifier: z.optional(z.array(identifier)),
  active: z.optional(z.boolean()),
  name: z.optional(z.array(humanName)),
  telecom: z.optional(z.array(contactPoint)),
  gender: z.optional(z.enum(genders)),
  birthDate: z.optional(partialDay),
  address: z.optional(z.array(address)),
  maritalStatus: z.optional(concept),
  contact: z.optional(z.array(kin)),
  communication: z.optional(z.array(communication)),
  generalPractitioner: z.optional(z.array(reference)),
});

export type FhirPatient = z.infer<typeof fhirPatientSchema>;

/** A flat patient as FHIR R4. */
export function fhirPatient(patient: Patient): FhirPatient {
  const { id, active, gender, birthDate, maritalStatus } = patient;
  return tidy({
    resourceType: "Patient",
    id,
    active,
    name: [humanNameOf(patient)],
    telecom: telecomOf(patient),
    gender,
    birthDate,
    address: patient.address ? [patient.address] : [],
    maritalStatus: conceptOf(maritalStatus),
    contact: patient.contact?.map((contact) => ({
      relationship: conceptsOf([contact.relationship]),
      name: humanNameOf(contact),
      telecom: telecomOf(contact),
      address: contact.address,
    })),
    communication: patient.languages?.map(({ language, preferred }) => ({
      language: { text: language },
      preferred,
    })),
    generalPractitioner: [referenceTo("Practitioner", patient.generalPractitionerId) ?? {}],
  });
}
