import { LRUCache } from "lru-cache";
import { Refusal } from "#bff/problems/refusal.ts";
import { UnreadableAnswerError } from "#bff/problems/unreadable-answer-error.ts";
import type { AppointmentRecords } from "#bff/records/appointment-records.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";
import { isMistake } from "#clinikapi/fhir/read-unreadable-appointment.ts";

/** Appointments that came of intents, whichever replica made them, kept in memory so that telling of one costs no call. */
export type Recollection = {
  keep(appointment: Appointment): void;
  /** Reads it from ClinikAPI when it is not kept, once for all who ask together. Throws the client's error. */
  recall(id: string): Promise<Appointment>;
};

const capacity = 500;

/**
 * Reads an appointment by its id, which does not lag. Throws the client's error, an
 * UnreadableAnswerError, or a Refusal, `not-found`, for what was entered in error.
 */
export async function readStored(
  records: Pick<AppointmentRecords, "read">,
  id: string,
): Promise<Appointment> {
  const { data } = await records.read(id);
  if (isMistake(data)) throw new Refusal("not-found");
  const appointment = readAppointment(data);
  if (appointment?.id !== id) throw new UnreadableAnswerError("A read answered with something else.");
  return appointment;
}

export function createRecollection(records: Pick<AppointmentRecords, "read">): Recollection {
  const kept = new LRUCache<string, Appointment>({
    max: capacity,
    ignoreFetchAbort: true,
    fetchMethod: (id) => readStored(records, id),
  });
  return {
    keep: (appointment) => void kept.set(appointment.id, appointment),
    recall: (id) => kept.forceFetch(id),
  };
}
