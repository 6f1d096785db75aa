import { appointmentFields, readAppointment } from "./read-appointment.ts";
import { readId, readRecord } from "./read-element.ts";
import { tidy } from "./tidy.ts";

/** What is known of an appointment that cannot be shown as one: it may hold time all the same. */
export type UnreadableAppointment = {
  id?: string;
  patientId?: string;
  practitionerId?: string;
  start?: string;
  end?: string;
};

/** FHIR R4's word for what never was: it holds nothing and is shown to nobody. */
export const isMistake = (json: unknown) => readRecord(json).status === "entered-in-error";

/**
 * What can be told of an appointment, in either form, of which the patient, the status or the start cannot be read; nothing
 * for one that can be read, and for one that was entered in error.
 */
export function readUnreadableAppointment(json: unknown): UnreadableAppointment | undefined {
  const from = readRecord(json);
  const isOne = from.resourceType === undefined || from.resourceType === "Appointment";
  if (!isOne || isMistake(json)) return undefined;
  const { patientId, practitionerId, start, end, minutesDuration } = appointmentFields(json);
  const hasStrangeStart = start === undefined && from.start !== undefined && from.start !== null;
  if (readAppointment(json) && !hasStrangeStart) return undefined;
  const lasting = start && minutesDuration ? Date.parse(start) + minutesDuration * 60_000 : undefined;
  return tidy({
    id: readId(from.id),
    patientId,
    practitionerId,
    start,
    end: end ?? (lasting === undefined ? undefined : new Date(lasting).toISOString()),
  });
}
