import * as z from "zod/mini";
import { fullName, genders } from "../person.ts";
import type { Practitioner } from "../practitioner.ts";
import { day } from "../values.ts";
import {
  address,
  concept,
  contactPoint,
  extension,
  humanName,
  identifier,
  period,
  reference,
} from "./elements.ts";
import { tidy } from "./tidy.ts";
import { conceptsOf, humanNameOf, telecomOf } from "./write-element.ts";

/** The system of a United States National Provider Identifier. */
export const npiSystem = "http://hl7.org/fhir/sid/us-npi";

/** The extension that holds `specialty`: FHIR R4 has it on the practitioner's roles alone. */
export const specialtyUrl = "urn:frontdesk:fhir:practitioner-specialty";

const qualification = z.object({
  identifier: z.optional(z.array(identifier)),
  code: concept,
  period: z.optional(period),
  issuer: z.optional(reference),
});

/** The elements of a FHIR R4 Practitioner that ClinikAPI's fields fill (https://hl7.org/fhir/R4/practitioner.html). */
export const fhirPractitionerSchema = z.object({
  resourceType: z.literal("Practitioner"),
  id: z.optional(z.string()),
  extension: z.optional(z.array(extension)),
  identifier: z.optional(z.array(identifier)),
  active: z.optional(z.boolean()),
  name: z.optional(z.array(humanName)),
  telecom: z.optional(z.array(contactPoint)),
  address: z.optional(z.array(address)),
  gender: z.optional(z.enum(genders)),
  birthDate: z.optional(day),
  qualification: z.optional(z.array(qualification)),
  communication: z.optional(z.array(concept)),
});

export type FhirPractitioner = z.infer<typeof fhirPractitionerSchema>;

/** A flat practitioner as FHIR R4. */
export function fhirPractitioner(practitioner: Practitioner): FhirPractitioner {
  const { id, active, gender, birthDate, npi, specialty } = practitioner;
  return tidy({
    resourceType: "Practitioner",
    id,
    extension: specialty ? [{ url: specialtyUrl, valueString: specialty }] : [],
    identifier: npi ? [{ system: npiSystem, value: npi }] : [],
    active,
    name: [humanNameOf({ ...practitioner, fullName: fullName(practitioner) })],
    telecom: telecomOf(practitioner),
    address: practitioner.address ? [practitioner.address] : [],
    gender,
    birthDate,
    qualification: practitioner.qualifications?.map(({ name, issuer, identifier, period }) => ({
      identifier: [{ value: identifier }],
      code: { text: name },
      period,
      issuer: { display: issuer },
    })),
    communication: conceptsOf(practitioner.languages),
  });
}
