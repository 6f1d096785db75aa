import type { Conflict } from "#contract/problem.ts";
import type { Queries } from "#lib/database/database.ts";
import type { Claim } from "./claim-of.ts";

type People = { patientId: string; practitionerIds: (string | undefined)[] };

/**
 * Serialises all that is booked for these people until the transaction ends. Locks are taken in the order of their
 * names, so that two bookings never wait for each other.
 */
export async function lockPeople(queries: Queries, { patientId, practitionerIds }: People): Promise<void> {
  const practitioners = practitionerIds.filter((id) => id !== undefined).map((id) => `practitioner ${id}`);
  const names = [...new Set([`patient ${patientId}`, ...practitioners])].sort();
  await queries.query(
    "select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest($1::text[]) as name",
    [names],
  );
}

type Overlap = {
  appointment_id: string | null;
  patient_id: string;
  practitioner_id: string | null;
  same_patient: boolean;
  same_practitioner: boolean;
  start: Date;
  end: Date;
};

/**
 * Who already has the time. `except`: ledger ids of what the claim replaces, since an appointment never conflicts with
 * itself. Only while the people are locked does the answer last.
 */
export async function conflictsOf(
  queries: Queries,
  claim: Claim,
  except: string[] = [],
): Promise<Conflict[]> {
  const overlaps = await queries.query<Overlap>(
    `select appointment_id, patient_id, practitioner_id,
            coalesce(patient_id = $1, false) as same_patient, coalesce(practitioner_id = $2, false) as same_practitioner,
            lower(period) as start, upper(period) as end
     from frontdesk.appointment, unnest(held) as period
     where (patient_id = $1 or practitioner_id = $2)
       and ledger_id <> all ($3::uuid[])
       and held && tstzrange($4::timestamptz, $5::timestamptz, '[)')
       and period && tstzrange($4::timestamptz, $5::timestamptz, '[)')
       and holds
     order by lower(period)`,
    [claim.patientId ?? null, claim.practitionerId ?? null, except, claim.start, claim.end],
  );
  return overlaps.flatMap(conflictsIn);
}

function conflictsIn({ same_patient, same_practitioner, ...other }: Overlap): Conflict[] {
  const appointment = {
    start: other.start.toISOString(),
    end: other.end.toISOString(),
    patientId: other.patient_id,
    ...(other.practitioner_id && { practitionerId: other.practitioner_id }),
    ...(other.appointment_id && { appointmentId: other.appointment_id }),
  };
  return [
    ...(same_patient ? [{ with: "patient" as const, ...appointment }] : []),
    ...(same_practitioner ? [{ with: "practitioner" as const, ...appointment }] : []),
  ];
}
