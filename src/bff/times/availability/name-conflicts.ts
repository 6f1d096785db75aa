import type { ClinicRecords } from "#bff/times/calendar/clinic-records.ts";
import type { Conflict } from "#contract/problem.ts";

/** Adds the names of the people, as far as the clinic's records know them. Never throws. */
export async function nameConflicts(
  records: Pick<ClinicRecords, "people">,
  conflicts: Conflict[],
): Promise<Conflict[]> {
  const { patients, practitioners } = await records.people(conflicts);
  return conflicts.map((conflict) => {
    const patient = patients.get(conflict.patientId ?? "");
    const practitioner = practitioners.get(conflict.practitionerId ?? "");
    return {
      ...conflict,
      ...(isNamed(patient) && { patientName: patient.name }),
      ...(isNamed(practitioner) && { practitionerName: practitioner.name }),
    };
  });
}

type Person = { id: string; name: string };

// Who cannot be looked up goes by the id, which is no name.
const isNamed = (person: Person | undefined): person is Person =>
  person !== undefined && person.name !== person.id;
