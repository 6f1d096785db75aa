import { inTurn } from "#bff/records/in-turn.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { Queries } from "#lib/database/database.ts";
import { incoming, incomingJson, incomingPeriods, isInWork } from "./incoming.ts";
import { takeOver } from "./observe.ts";
import type { Workshop } from "./workshop.ts";

/** A span of time, from `from` (included) to `to` (excluded). */
export type Span = { from: Date; to: Date };

/** So that a search that shows everything anew does not use up the rate limit; the next one goes on. */
const mostReadings = 20;

/**
 * Takes over what a complete search of ClinikAPI showed for a span. What the ledger did not know comes into it. What the
 * ledger knows otherwise is read by its id before it is believed: a search lags, and a page that shrinks while it is read
 * leaves some out. A row that changed within the last `searchLag` stays as it is, and so does what is being settled.
 */
export async function mirrorSearch(workshop: Workshop, span: Span, found: Appointment[]): Promise<void> {
  const { database, timing } = workshop;
  // A page that grows while it is read can show one appointment twice.
  const once = new Map(found.map((appointment) => [appointment.id, appointment]));
  const json = incomingJson([...once.values()]);
  await database.query(
    `insert into frontdesk.appointment
       (ledger_id, appointment_id, patient_id, practitioner_id, periods, status, origin, may_overlap)
     select gen_random_uuid(), id, patient_id, practitioner_id, ${incomingPeriods}, status, 'outside', true
     from ${incoming}
     where not ${isInWork}
     on conflict (appointment_id) do nothing`,
    [json],
  );
  const doubtful = await database.query<{ id: string }>(
    `select known.appointment_id as id
     from frontdesk.appointment as known left join ${incoming} on incoming.id = known.appointment_id
     where (incoming.id is not null or lower(known.periods) >= $2 and lower(known.periods) < $3)
       and known.appointment_id is not null and known.wanted_overlap is null
       and known.changed_at < clock_timestamp() - $4::int * interval '1 millisecond'
       and (incoming.id is null or (known.practitioner_id, known.periods, known.status)
         is distinct from (incoming.practitioner_id, ${incomingPeriods}, incoming.status))
     order by known.changed_at limit ${mostReadings}`,
    [json, span.from, span.to, timing.searchLag],
  );
  // What cannot be read now keeps its time, and is doubtful again at the next search.
  await inTurn(doubtful, ({ id }) => takeOver(workshop, id).catch(() => undefined));
}

/** A search of a span: what it found, and when it was made. */
export type Search = { span: Span; foundIds: string[]; asOf: Date };

/** What the ledger knows of an appointment: no texts and no names. */
export type KnownAppointment = {
  id: string;
  patientId: string;
  practitionerId?: string;
  start?: Date;
  end?: Date;
  status: Appointment["status"];
};

/** What the ledger knows of an appointment that search may not show yet. `id` is missing while that is being settled. */
export type RecentAppointment = {
  key: string;
  id?: string;
  patientId: string;
  practitionerId?: string;
  start: Date;
  end: Date;
  status: Appointment["status"];
};

/**
 * Appointments that a search at `asOf` may not show as they are, because they changed after `searchLagMs` before it or
 * are not settled: those in the span, and those that the search found there although they may have left it.
 */
export async function recentAppointments(
  queries: Queries,
  { span, foundIds, asOf, searchLagMs }: Search & { searchLagMs: number },
): Promise<RecentAppointment[]> {
  const rows = await queries.query<{
    ledger_id: string;
    appointment_id: string | null;
    patient_id: string;
    practitioner_id: string | null;
    start_at: Date;
    end_at: Date;
    status: Appointment["status"];
  }>(
    `select ledger_id, appointment_id, patient_id, practitioner_id, lower(periods) as start_at, upper(periods) as end_at,
            status
     from frontdesk.appointment
     where (lower(periods) >= $1 and lower(periods) < $2 or appointment_id = any ($4::text[]))
       and not isempty(periods)
       and (appointment_id is null or changed_at >= $5::timestamptz - $3::int * interval '1 millisecond')
     order by lower(periods)`,
    [span.from, span.to, searchLagMs, foundIds, asOf],
  );
  return rows.map((row) => ({
    key: row.ledger_id,
    id: row.appointment_id ?? undefined,
    patientId: row.patient_id,
    practitionerId: row.practitioner_id ?? undefined,
    start: row.start_at,
    end: row.end_at,
    status: row.status,
  }));
}
