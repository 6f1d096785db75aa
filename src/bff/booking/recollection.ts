import type { Appointment } from "#clinikapi/appointment.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";
import type { AppointmentRecords } from "./appointment-records.ts";

/** What came of intents, by their keys, kept in memory so that telling of it again costs no call. */
export type Recollection = {
  keep(key: string, appointment: Appointment): void;
  /** Reads it from ClinikAPI when it is not kept, once for all who ask together. Throws the client's error. */
  recall(key: string, id: string): Promise<Appointment>;
};

const capacity = 500;

/** Reads an appointment by its id, which does not lag. Throws the client's error. */
export async function readStored(
  records: Pick<AppointmentRecords, "read">,
  id: string,
): Promise<Appointment> {
  const appointment = readAppointment((await records.read(id)).data);
  if (!appointment) throw new TypeError("ClinikAPI answered with something that is no appointment.");
  return appointment;
}

export function createRecollection(records: Pick<AppointmentRecords, "read">): Recollection {
  const kept = new Map<string, Promise<Appointment>>();

  function remember(key: string, appointment: Promise<Appointment>): Promise<Appointment> {
    kept.delete(key);
    kept.set(key, appointment);
    const oldest = kept.keys().next();
    if (kept.size > capacity && !oldest.done) kept.delete(oldest.value);
    return appointment;
  }

  return {
    keep: (key, appointment) => void remember(key, Promise.resolve(appointment)),
    async recall(key, id) {
      const reading = kept.get(key) ?? remember(key, readStored(records, id));
      return reading.catch((error: unknown) => {
        kept.delete(key);
        throw error;
      });
    },
  };
}
