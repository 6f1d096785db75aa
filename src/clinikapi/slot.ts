import * as z from "zod/mini";
import { instant, resourceId, text } from "./values.ts";

/** Limits of `/v1/slots`: lengths in UTF-16 code units. */
const slotLimits = {
  serviceCategory: 200,
  serviceType: 200,
  specialty: 200,
  appointmentType: 200,
  comment: 2000,
} as const;

const limits = slotLimits;

/** Whether a slot can be booked, as FHIR R4 has it but for `entered-in-error`. */
export const slotStatuses = ["free", "busy", "busy-unavailable", "busy-tentative"] as const;

/** All that `POST /v1/slots` reads. */
export const newSlotSchema = z.strictObject({
  scheduleId: resourceId,
  status: z.enum(slotStatuses),
  start: instant,
  end: instant,
  serviceCategory: z.optional(text(limits.serviceCategory)),
  serviceType: z.optional(text(limits.serviceType)),
  specialty: z.optional(text(limits.specialty)),
  appointmentType: z.optional(text(limits.appointmentType)),
  overbooked: z.optional(z.boolean()),
  comment: z.optional(text(limits.comment)),
});

/** `PATCH /v1/slots/{id}`: the fields to change. */
export const slotChangeSchema = z.partial(newSlotSchema);

/** A slot as ClinikAPI answers it in flat form. */
export const slotSchema = z.extend(newSlotSchema, { id: resourceId });

export type NewSlot = z.infer<typeof newSlotSchema>;
export type SlotChange = z.infer<typeof slotChangeSchema>;
export type Slot = z.infer<typeof slotSchema>;
