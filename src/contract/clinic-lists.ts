import * as z from "zod/mini";
import { appointmentLimits as limits } from "#clinikapi/appointment-limits.ts";
import { availableTimeSchema } from "#clinikapi/practitioner-role.ts";
import { requiredText } from "#clinikapi/values.ts";
import { usualTexts } from "./usual-texts.ts";

const serviceSchema = z.strictObject({
  name: requiredText(limits.serviceType),
  /** How long it usually takes. */
  minutes: z
    .int()
    .check(z.minimum(limits.minutesDuration.minimum), z.maximum(limits.minutesDuration.maximum)),
  specialty: z.optional(requiredText(limits.specialty)),
  appointmentType: z.optional(requiredText(limits.appointmentType)),
});

/** `who` is the reason: the patient, or the clinic. */
const cancelReasonSchema = z.strictObject({
  text: requiredText(limits.cancelationReason - "patient: ".length),
  who: z.enum(["patient", "clinic"]),
});

/** Each has a digit. */
const mostCancelReasons = 9;

const listOf = <Item extends z.core.$ZodType>(item: Item) =>
  z._default(z.array(item).check(z.maxLength(500)), []);

/** `GET /api/clinic`, and the file that `CLINIC_FILE` names: what the clinic offers, and the texts that it uses often. */
export const clinicListsSchema = z.strictObject({
  services: listOf(serviceSchema),
  reasons: listOf(requiredText(limits.reasonCode)),
  instructions: listOf(requiredText(limits.patientInstruction)),
  /** When the clinic is open, as a practitioner's role says it; without it, when any of its practitioners works. */
  openingHours: z.optional(z.array(availableTimeSchema).check(z.minLength(1), z.maxLength(50))),
  cancelReasons: z._default(
    z.array(cancelReasonSchema).check(z.maxLength(mostCancelReasons)),
    usualTexts.cancelReasons.slice(),
  ),
});

export type ClinicLists = z.infer<typeof clinicListsSchema>;

export type CancelReason = ClinicLists["cancelReasons"][number];

export type Service = ClinicLists["services"][number];
