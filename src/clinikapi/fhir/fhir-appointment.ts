import * as z from "zod/mini";
import type { Appointment } from "../appointment.ts";
import { type AppointmentStatus, appointmentStatuses } from "../appointment-status.ts";
import { instant, moment } from "../values.ts";
import { concept, reference } from "./elements.ts";
import { tidy } from "./tidy.ts";
import { conceptOf, conceptsOf, referenceTo } from "./write-element.ts";

/** The elements of a FHIR R4 Appointment that ClinikAPI's fields fill (https://hl7.org/fhir/R4/appointment.html). */
export const fhirAppointmentSchema = z.object({
  resourceType: z.literal("Appointment"),
  id: z.optional(z.string()),
  status: z.enum(appointmentStatuses),
  cancelationReason: z.optional(concept),
  serviceCategory: z.optional(z.array(concept)),
  serviceType: z.optional(z.array(concept)),
  specialty: z.optional(z.array(concept)),
  appointmentType: z.optional(concept),
  reasonCode: z.optional(z.array(concept)),
  priority: z.optional(z.int()),
  description: z.optional(z.string()),
  start: z.optional(instant),
  end: z.optional(instant),
  minutesDuration: z.optional(z.int()),
  created: z.optional(moment),
  comment: z.optional(z.string()),
  patientInstruction: z.optional(z.string()),
  basedOn: z.optional(z.array(reference)),
  participant: z.array(z.object({ actor: z.optional(reference), status: z.string() })).check(z.minLength(1)),
  requestedPeriod: z.optional(z.array(z.object({ start: z.optional(instant), end: z.optional(instant) }))),
});

export type FhirAppointment = z.infer<typeof fhirAppointmentSchema>;

// While these last, nobody has promised to come yet.
const unanswered: readonly AppointmentStatus[] = ["proposed", "pending", "waitlist"];

/**
 * A flat appointment as FHIR R4. `priority` keeps its number: ClinikAPI says 0 lowest to 9 highest, although FHIR's
 * unsignedInt has iCalendar's meaning, 1 highest to 9 lowest.
 */
export function fhirAppointment(appointment: Appointment): FhirAppointment {
  const { id, status, start, end, minutesDuration, created, requestedPeriod, priority } = appointment;
  const { description, comment, patientInstruction } = appointment;
  const answer = unanswered.includes(status) ? "needs-action" : "accepted";
  const participant = (type: string, actorId: string | undefined) =>
    actorId ? [{ actor: referenceTo(type, actorId), status: answer }] : [];
  return tidy({
    resourceType: "Appointment",
    id,
    status,
    cancelationReason: conceptOf(appointment.cancelationReason),
    serviceCategory: conceptsOf([appointment.serviceCategory]),
    serviceType: conceptsOf([appointment.serviceType]),
    specialty: conceptsOf([appointment.specialty]),
    appointmentType: conceptOf(appointment.appointmentType),
    reasonCode: conceptsOf([appointment.reasonCode]),
    priority,
    description,
    start,
    end,
    minutesDuration,
    created,
    comment,
    patientInstruction,
    basedOn: appointment.basedOnId ? [{ reference: `ServiceRequest/${appointment.basedOnId}` }] : [],
    participant: [
      ...participant("Patient", appointment.patientId),
      ...participant("Practitioner", appointment.practitionerId),
    ],
    requestedPeriod,
  });
}
