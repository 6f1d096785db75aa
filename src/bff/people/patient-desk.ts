import type { Appointment } from "#clinikapi/appointment.ts";
import type { PatientSearch, PatientSummary, PatientVisits } from "#contract/patient.ts";
import type { Database } from "#lib/database/database.ts";
import { nextVisits } from "./next-visits.ts";
import type { PatientHistory } from "./patient-history.ts";
import { recentPatients } from "./recent-patients.ts";
import type { SearchPatients } from "./search-patients.ts";

/** What the desk is told of patients. A call throws the client's error. */
export type PatientDesk = {
  search(typed: string): Promise<PatientSearch>;
  /** The patients whom somebody booked last. */
  recent(staffId: string): Promise<PatientSearch>;
  find(id: string): Promise<PatientSummary | undefined>;
  visits(id: string): Promise<PatientVisits>;
};

type Sources = {
  records: {
    searchPatients: SearchPatients;
    patient(id: string): Promise<PatientSummary | undefined>;
    knownPatients(ids: string[]): Promise<PatientSummary[]>;
    appointmentsOf(patientId: string): Promise<PatientHistory>;
  };
  database: Database;
};

export function createPatientDesk({ records, database }: Sources): PatientDesk {
  const withVisits = async (patients: PatientSummary[]): Promise<PatientSummary[]> => {
    const visits = await nextVisits(
      database,
      patients.map(({ id }) => id),
    );
    return patients.map((patient) => {
      const { next, last } = visits.get(patient.id) ?? {};
      return {
        ...patient,
        ...(next && { nextVisit: next.toISOString() }),
        ...(last && { lastVisit: last.toISOString() }),
      };
    });
  };
  return {
    async search(typed) {
      const found = await records.searchPatients(typed);
      return { ...found, patients: await withVisits(found.patients) };
    },
    async recent(staffId) {
      const ids = await recentPatients(database, staffId);
      return { patients: await withVisits(await records.knownPatients(ids)), complete: true };
    },
    find: (id) => records.patient(id),
    visits: async (id) => visitsOf((await records.appointmentsOf(id)).appointments, Date.now()),
  };
}

const tookPlace: readonly Appointment["status"][] = ["booked", "checked-in", "arrived", "fulfilled"];
const willTakePlace: readonly Appointment["status"][] = ["pending", "booked"];

const startOf = ({ start = "" }: Appointment) => Date.parse(start);

function visitsOf(appointments: Appointment[], now: number): PatientVisits {
  const next = appointments
    .filter((one) => willTakePlace.includes(one.status) && startOf(one) > now)
    .sort((a, b) => startOf(a) - startOf(b))[0]?.start;
  const past = appointments
    .filter((one) => tookPlace.includes(one.status) && startOf(one) <= now)
    .sort((a, b) => startOf(b) - startOf(a));
  const seen = new Map<string, string>();
  for (const { practitionerId, start } of past)
    if (practitionerId && start && !seen.has(practitionerId)) seen.set(practitionerId, start);
  const practitioners = [...seen].map(([practitionerId, lastSeen]) => ({ practitionerId, lastSeen }));
  return { ...(next && { next }), practitioners };
}
