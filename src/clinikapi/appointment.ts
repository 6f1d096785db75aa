import * as z from "zod/mini";
import { appointmentLimits as limits } from "./appointment-limits.ts";
import { appointmentStatuses } from "./appointment-status.ts";
import { instant, resourceId, text } from "./values.ts";

/** The sixteen body fields of `POST /v1/appointments`. */
export const createAppointmentSchema = z.strictObject({
  status: z.enum(appointmentStatuses),
  patientId: resourceId,
  practitionerId: z.optional(resourceId),
  start: z.optional(instant),
  end: z.optional(instant),
  minutesDuration: z.optional(
    z.int().check(z.minimum(limits.minutesDuration.minimum), z.maximum(limits.minutesDuration.maximum)),
  ),
  appointmentType: z.optional(text(limits.appointmentType)),
  serviceType: z.optional(text(limits.serviceType)),
  serviceCategory: z.optional(text(limits.serviceCategory)),
  specialty: z.optional(text(limits.specialty)),
  reasonCode: z.optional(text(limits.reasonCode)),
  priority: z.optional(z.int().check(z.minimum(limits.priority.minimum), z.maximum(limits.priority.maximum))),
  description: z.optional(text(limits.description)),
  comment: z.optional(text(limits.comment)),
  patientInstruction: z.optional(text(limits.patientInstruction)),
  cancelationReason: z.optional(text(limits.cancelationReason)),
});

/** Fields that the resource has besides those of the create-appointment page. */
const furtherFields = {
  basedOnId: z.optional(resourceId),
  requestedPeriod: z.optional(
    z.array(z.strictObject({ start: z.optional(instant), end: z.optional(instant) })).check(z.maxLength(20)),
  ),
  created: z.optional(instant),
};

/** All that `POST /v1/appointments` reads. */
export const newAppointmentSchema = z.extend(createAppointmentSchema, furtherFields);

/** `PATCH /v1/appointments/{id}`: the fields to change; patient and practitioner stay. */
export const appointmentChangeSchema = z.partial(
  z.omit(newAppointmentSchema, { patientId: true, practitionerId: true }),
);

/** An appointment as ClinikAPI answers it in flat form. */
export const appointmentSchema = z.extend(newAppointmentSchema, { id: resourceId });

export type NewAppointment = z.infer<typeof newAppointmentSchema>;
export type AppointmentChange = z.infer<typeof appointmentChangeSchema>;
export type Appointment = z.infer<typeof appointmentSchema>;
