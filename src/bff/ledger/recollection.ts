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
  const kept = new Map<string, Promise<Appointment>>();

  function remember(id: string, appointment: Promise<Appointment>): Promise<Appointment> {
    kept.delete(id);
    kept.set(id, appointment);
    const oldest = kept.keys().next();
    if (kept.size > capacity && !oldest.done) kept.delete(oldest.value);
    return appointment;
  }

  return {
    keep: (appointment) => void remember(appointment.id, Promise.resolve(appointment)),
    async recall(id) {
      const reading = kept.get(id) ?? remember(id, readStored(records, id));
      return reading.catch((error: unknown) => {
        kept.delete(id);
        throw error;
      });
    },
  };
}
