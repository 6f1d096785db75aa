import * as z from "zod/mini";
import { daysOfWeek, type PractitionerRole } from "../practitioner-role.ts";
import { timeOfDay } from "../values.ts";
import { concept, contactPoint, period, reference } from "./elements.ts";
import { tidy } from "./tidy.ts";
import { conceptsOf, referenceTo, telecomOf } from "./write-element.ts";

const availableTime = z.object({
  daysOfWeek: z.optional(z.array(z.enum(daysOfWeek))),
  allDay: z.optional(z.boolean()),
  availableStartTime: z.optional(timeOfDay),
  availableEndTime: z.optional(timeOfDay),
});

const notAvailable = z.object({ description: z.string(), during: z.optional(period) });

/** The elements of a FHIR R4 PractitionerRole that ClinikAPI's fields fill (https://hl7.org/fhir/R4/practitionerrole.html). */
export const fhirPractitionerRoleSchema = z.object({
  resourceType: z.literal("PractitionerRole"),
  id: z.optional(z.string()),
  active: z.optional(z.boolean()),
  period: z.optional(period),
  practitioner: z.optional(reference),
  organization: z.optional(reference),
  code: z.optional(z.array(concept)),
  specialty: z.optional(z.array(concept)),
  location: z.optional(z.array(reference)),
  telecom: z.optional(z.array(contactPoint)),
  availableTime: z.optional(z.array(availableTime)),
  notAvailable: z.optional(z.array(notAvailable)),
  availabilityExceptions: z.optional(z.string()),
});

export type FhirPractitionerRole = z.infer<typeof fhirPractitionerRoleSchema>;

// FHIR's time has seconds.
const withSeconds = (time: string | undefined) => (time?.length === 5 ? `${time}:00` : time);

/** A flat practitioner's role as FHIR R4; a time of day without seconds gets them. */
export function fhirPractitionerRole(practitionerRole: PractitionerRole): FhirPractitionerRole {
  const { id, active, period, practitionerId, organizationName, role, specialty } = practitionerRole;
  const { locationName, notAvailable, availabilityExceptions } = practitionerRole;
  return tidy({
    resourceType: "PractitionerRole",
    id,
    active,
    period,
    practitioner: referenceTo("Practitioner", practitionerId),
    organization: { display: organizationName },
    code: conceptsOf([role]),
    specialty: conceptsOf(specialty),
    location: [{ display: locationName }],
    telecom: telecomOf(practitionerRole),
    availableTime: practitionerRole.availableTime?.map((time) => ({
      ...time,
      availableStartTime: withSeconds(time.availableStartTime),
      availableEndTime: withSeconds(time.availableEndTime),
    })),
    notAvailable,
    availabilityExceptions,
  });
}
