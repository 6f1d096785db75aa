import type { Queries } from "#lib/database/database.ts";
import type { KnownAppointment, Span } from "./mirror.ts";

/** What began before a span, and holds some of it. A search of the span does not find it, since it finds by the start. */
export async function lastingAppointments(queries: Queries, { from, to }: Span): Promise<KnownAppointment[]> {
  const rows = await queries.query<Row>(
    `select appointment_id, patient_id, practitioner_id, lower(periods) as start_at, upper(periods) as end_at, status
     from frontdesk.appointment
     where periods && tstzrange($1::timestamptz, $2::timestamptz, '[)') and lower(periods) < $1
       and holds and appointment_id is not null
     order by lower(periods)`,
    [from, to],
  );
  return rows.map((row) => ({
    id: row.appointment_id,
    patientId: row.patient_id,
    practitionerId: row.practitioner_id ?? undefined,
    start: row.start_at,
    end: row.end_at,
    status: row.status,
  }));
}

type Row = {
  appointment_id: string;
  patient_id: string;
  practitioner_id: string | null;
  start_at: Date;
  end_at: Date;
  status: KnownAppointment["status"];
};
