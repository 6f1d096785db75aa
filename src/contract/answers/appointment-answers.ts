import * as z from "zod/mini";
import { appointmentStatuses } from "#clinikapi/appointment-status.ts";
import type { AppointmentList, AppointmentView } from "#contract/appointment-view.ts";
import { patientSummaryAnswer } from "./patient-answers.ts";
import { practitionerSummaryAnswer } from "./practitioner-answers.ts";

const optionalText = z.optional(z.string());

// As the clinic's records have it: what was made elsewhere may be longer than Frontdesk's form lets anybody type.
export const appointmentAnswer: z.ZodMiniType<AppointmentView> = z.strictObject({
  id: z.string(),
  status: z.enum(appointmentStatuses),
  patientId: z.string(),
  practitionerId: optionalText,
  start: optionalText,
  end: optionalText,
  minutesDuration: z.optional(z.number()),
  appointmentType: optionalText,
  serviceType: optionalText,
  serviceCategory: optionalText,
  specialty: optionalText,
  reasonCode: optionalText,
  priority: z.optional(z.number()),
  description: optionalText,
  comment: optionalText,
  patientInstruction: optionalText,
  cancelationReason: optionalText,
  basedOnId: optionalText,
  requestedPeriod: z.optional(z.array(z.strictObject({ start: optionalText, end: optionalText }))),
  created: optionalText,
  patient: patientSummaryAnswer,
  practitioner: z.optional(practitionerSummaryAnswer),
});

export const appointmentListAnswer = z.strictObject({
  appointments: z.array(appointmentAnswer),
  asOf: z.iso.datetime(),
  unreadable: z.optional(
    z.array(
      z.strictObject({
        id: optionalText,
        practitionerId: optionalText,
        start: optionalText,
        end: optionalText,
      }),
    ),
  ),
}) satisfies z.ZodMiniType<AppointmentList>;
