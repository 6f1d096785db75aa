import * as z from "zod/mini";
import { type Slot, slotStatuses } from "../slot.ts";
import { instant } from "../values.ts";
import { concept, reference } from "./elements.ts";
import { tidy } from "./tidy.ts";
import { conceptOf, conceptsOf, referenceTo } from "./write-element.ts";

/** The elements of a FHIR R4 Slot that ClinikAPI's fields fill (https://hl7.org/fhir/R4/slot.html). */
export const fhirSlotSchema = z.object({
  resourceType: z.literal("Slot"),
  id: z.optional(z.string()),
  serviceCategory: z.optional(z.array(concept)),
  serviceType: z.optional(z.array(concept)),
  specialty: z.optional(z.array(concept)),
  appointmentType: z.optional(concept),
  schedule: reference,
  status: z.enum(slotStatuses),
  start: instant,
  end: instant,
  overbooked: z.optional(z.boolean()),
  comment: z.optional(z.string()),
});

export type FhirSlot = z.infer<typeof fhirSlotSchema>;

/** A flat slot as FHIR R4. */
export function fhirSlot(slot: Slot): FhirSlot {
  const { id, status, start, end, overbooked, comment } = slot;
  return tidy({
    resourceType: "Slot",
    id,
    serviceCategory: conceptsOf([slot.serviceCategory]),
    serviceType: conceptsOf([slot.serviceType]),
    specialty: conceptsOf([slot.specialty]),
    appointmentType: conceptOf(slot.appointmentType),
    schedule: referenceTo("Schedule", slot.scheduleId) ?? {},
    status,
    start,
    end,
    overbooked,
    comment,
  });
}
