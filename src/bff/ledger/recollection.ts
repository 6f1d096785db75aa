import { LRUCache } from "lru-cache";
import { Refusal } from "#bff/problems/refusal.ts";
import { UnreadableAnswerError } from "#bff/problems/unreadable-answer-error.ts";
import type { AppointmentRecords } from "#bff/records/appointment-records.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";
import { isMistake } from "#clinikapi/fhir/read-unreadable-appointment.ts";

/**
 * Appointments that came of intents, whichever replica made them, kept in memory so that telling of one costs no call.
 * An intent is known here once this replica has heard of it: what is kept from before may be older than what came of it.
 */
export type Recollection = {
  keep(key: string, appointment: Appointment): void;
  /**
   * What came of the intent with this key, as far as it is known by now. Reads it from ClinikAPI when it is not kept, once
   * for all who ask together. Throws the client's error.
   */
  recall(key: string, id: string): Promise<Appointment>;
  /** Forgets everything, as whoever may have missed something must. */
  forget(): void;
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
  const heard = new LRUCache<string, true>({ max: capacity });
  return {
    keep(key, appointment) {
      kept.set(appointment.id, appointment);
      heard.set(key, true);
    },
    recall(key, id) {
      if (!heard.has(key)) kept.delete(id);
      heard.set(key, true);
      return kept.forceFetch(id);
    },
    forget() {
      kept.clear();
    },
  };
}
