import type { Appointment } from "#clinikapi/appointment.ts";
import type { Queries } from "#lib/database/database.ts";

/** When an appointment ends; ClinikAPI may know its duration instead. */
export const endOf = ({
  start,
  end,
  minutesDuration,
}: Pick<Appointment, "start" | "end" | "minutesDuration">) =>
  end ??
  (start && minutesDuration
    ? new Date(Date.parse(start) + minutesDuration * 60_000).toISOString()
    : undefined);

/** Appointments as ClinikAPI shows them, as the text that {@link incoming} is made from. */
export const incomingJson = (appointments: Appointment[]): string =>
  JSON.stringify(
    appointments.map((appointment) => ({
      id: appointment.id,
      patient_id: appointment.patientId,
      practitioner_id: appointment.practitionerId ?? null,
      start_at: appointment.start ?? null,
      end_at: endOf(appointment) ?? null,
      status: appointment.status,
      created: appointment.created ?? null,
    })),
  );

/** SQL: the rows in the text that is the first parameter. */
export const incoming = `jsonb_to_recordset($1::jsonb) as incoming (
  id text, patient_id text, practitioner_id text, start_at timestamptz, end_at timestamptz, status text,
  created timestamptz
)`;

/** SQL: the time of an incoming appointment. */
export const incomingPeriods = `case when incoming.start_at < incoming.end_at
  then tstzmultirange(tstzrange(incoming.start_at, incoming.end_at, '[)')) else '{}'::tstzmultirange end`;

/**
 * SQL: whether the ledger is at work on an incoming appointment by itself: as what an open intent has made, or as a
 * duplicate that is to be cancelled.
 */
export const isInWork = `(
  exists (
    select 1 from frontdesk.intent
    where intent.patient_id = incoming.patient_id and intent.created = incoming.created
      and intent.state = 'open' and intent.action <> 'change'
  ) or exists (
    select 1 from frontdesk.stray_watch as watch
    where watch.patient_id = incoming.patient_id and watch.created = incoming.created
      and watch.start_at is not distinct from incoming.start_at and watch.keep_id is distinct from incoming.id
  )
)`;

/** Whether the ledger is at work on an appointment, as {@link isInWork}. */
export async function inWork(queries: Queries, appointment: Appointment): Promise<boolean> {
  const rows = await queries.query(`select 1 from ${incoming} where ${isInWork}`, [
    incomingJson([appointment]),
  ]);
  return rows.length > 0;
}
