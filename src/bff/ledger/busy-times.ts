import type { Queries } from "#lib/database/database.ts";
import type { Span } from "./mirror.ts";

/** Time that an appointment holds, or is about to. `appointmentId` is missing while it is being settled. */
export type BusyTime = {
  appointmentId?: string;
  patientId: string;
  practitionerId?: string;
  start: Date;
  end: Date;
};

/** Whose time is asked for. */
export type BusyPeople = { practitionerIds: string[]; patientId?: string };

/** All that the ledger holds of these people's time in a span, in order; what is not settled counts as well. */
export async function busyTimes(
  queries: Queries,
  span: Span,
  { practitionerIds, patientId }: BusyPeople,
): Promise<BusyTime[]> {
  const rows = await queries.query<{
    appointment_id: string | null;
    patient_id: string;
    practitioner_id: string | null;
    start_at: Date;
    end_at: Date;
  }>(
    `select appointment_id, patient_id, practitioner_id, lower(period) as start_at, upper(period) as end_at
     from frontdesk.appointment, unnest(held) as period
     where (practitioner_id = any ($1::text[]) or patient_id = $2)
       and held && tstzrange($3::timestamptz, $4::timestamptz, '[)')
       and period && tstzrange($3::timestamptz, $4::timestamptz, '[)')
       and holds
     order by lower(period)`,
    [practitionerIds, patientId ?? null, span.from, span.to],
  );
  return rows.map((row) => ({
    appointmentId: row.appointment_id ?? undefined,
    patientId: row.patient_id,
    practitionerId: row.practitioner_id ?? undefined,
    start: row.start_at,
    end: row.end_at,
  }));
}
