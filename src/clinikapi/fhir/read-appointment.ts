import type { Appointment } from "../appointment.ts";
import { appointmentStatuses } from "../appointment-status.ts";
import {
  readDay,
  readId,
  readInstant,
  readList,
  readNumber,
  readPeriod,
  readRecord,
  readReferenceId,
  readText,
} from "./read-element.ts";
import { tidy } from "./tidy.ts";

/** What can be read of an appointment, in flat form or FHIR's; fields that cannot be read are left out. */
export function appointmentFields(json: unknown): Partial<Appointment> {
  const from = readRecord(json);
  const actors = readList(from.participant).map((participant) => readRecord(participant).actor);
  return tidy({
    id: readId(from.id),
    status: appointmentStatuses.find((status) => status === from.status),
    patientId: readId(from.patientId) ?? readReferenceId("Patient", actors, from.patient, from.subject),
    practitionerId: readId(from.practitionerId) ?? readReferenceId("Practitioner", actors, from.practitioner),
    start: readInstant(from.start),
    end: readInstant(from.end),
    minutesDuration: readNumber(from.minutesDuration),
    appointmentType: readText(from.appointmentType),
    serviceType: readText(from.serviceType),
    serviceCategory: readText(from.serviceCategory),
    specialty: readText(from.specialty),
    reasonCode: readText(from.reasonCode),
    priority: readNumber(from.priority),
    description: readText(from.description),
    comment: readText(from.comment),
    patientInstruction: readText(from.patientInstruction),
    cancelationReason: readText(from.cancelationReason),
    basedOnId: readId(from.basedOnId) ?? readReferenceId("ServiceRequest", from.basedOn),
    requestedPeriod: readList(from.requestedPeriod).flatMap(
      (period) => readPeriod(period, readInstant) ?? [],
    ),
    created: readInstant(from.created) ?? midnight(readDay(from.created)),
  });
}

// FHIR R4 lets `created` be a day alone.
const midnight = (day: string | undefined) => (day ? `${day}T00:00:00.000Z` : undefined);

/** An appointment from either form; undefined when its id, status or patient cannot be read. */
export function readAppointment(json: unknown): Appointment | undefined {
  const { id, status, patientId, ...rest } = appointmentFields(json);
  const type = readRecord(json).resourceType;
  if ((type !== undefined && type !== "Appointment") || !id || !status || !patientId) return undefined;
  return { id, status, patientId, ...rest };
}
