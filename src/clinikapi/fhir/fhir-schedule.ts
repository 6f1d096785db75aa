import * as z from "zod/mini";
import type { Schedule } from "../schedule.ts";
import { concept, period, reference } from "./elements.ts";
import { tidy } from "./tidy.ts";
import { conceptsOf } from "./write-element.ts";

/** The elements of a FHIR R4 Schedule that ClinikAPI's fields fill (https://hl7.org/fhir/R4/schedule.html). */
export const fhirScheduleSchema = z.object({
  resourceType: z.literal("Schedule"),
  id: z.optional(z.string()),
  active: z.optional(z.boolean()),
  serviceCategory: z.optional(z.array(concept)),
  serviceType: z.optional(z.array(concept)),
  specialty: z.optional(z.array(concept)),
  actor: z.array(reference).check(z.minLength(1)),
  planningHorizon: z.optional(period),
  comment: z.optional(z.string()),
});

export type FhirSchedule = z.infer<typeof fhirScheduleSchema>;

/** A flat schedule as FHIR R4. */
export function fhirSchedule(schedule: Schedule): FhirSchedule {
  const { id, active, serviceCategory, serviceType, specialty, planningHorizon, comment } = schedule;
  return tidy({
    resourceType: "Schedule",
    id,
    active,
    serviceCategory: conceptsOf(serviceCategory),
    serviceType: conceptsOf(serviceType),
    specialty: conceptsOf(specialty),
    actor: schedule.actorIds.map((actorId) => ({ reference: actorId })),
    planningHorizon,
    comment,
  });
}
