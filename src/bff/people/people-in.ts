import { inTurn } from "#bff/records/in-turn.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { PatientSummary } from "#contract/patient.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";

/** The people of some appointments, by their ids. */
export type PeopleFound = {
  patients: Map<string, PatientSummary>;
  practitioners: Map<string, PractitionerSummary>;
};

type Sources = {
  findPatients: (ids: string[]) => Promise<Map<string, PatientSummary>>;
  findPractitioner: (id: string) => Promise<PractitionerSummary>;
};

/** The people of an appointment, or of part of one. */
export type WithPeople = { patientId?: string; practitionerId?: string };

/** Looks up everybody in these appointments, as far as it can be done. Never throws. */
export async function peopleIn(appointments: WithPeople[], sources: Sources): Promise<PeopleFound> {
  const ids = appointments.map((one) => one.practitionerId).filter((id) => id !== undefined);
  const practitioners = new Map<string, PractitionerSummary>();
  const [patients] = await Promise.all([
    sources.findPatients(appointments.map((one) => one.patientId).filter((id) => id !== undefined)),
    inTurn([...new Set(ids)], async (id) => {
      const practitioner = await sources.findPractitioner(id).catch(() => undefined);
      if (practitioner) practitioners.set(id, practitioner);
    }),
  ]);
  return { patients, practitioners };
}

/**
 * An appointment with its people. Whoever could not be looked up goes by the id: an appointment that was just booked must
 * be told of although the clinic's records stopped answering.
 */
export function viewOf(appointment: Appointment, { patients, practitioners }: PeopleFound): AppointmentView {
  const { patientId, practitionerId } = appointment;
  return {
    ...appointment,
    patient: patients.get(patientId) ?? byId(patientId),
    ...(practitionerId && { practitioner: practitioners.get(practitionerId) ?? byId(practitionerId) }),
  };
}

const byId = (id: string) => ({ id, name: id });
