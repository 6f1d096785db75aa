import { Refusal } from "#bff/problems/refusal.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { Queries } from "#lib/database/database.ts";
import type { Intent } from "./intent.ts";
import type { KnownAppointment } from "./mirror.ts";

/** More than the desk of any clinic has open of one person; a clinician sees the last thirty. */
const mostOpen = 200;

/** Remembers who asked the desk for an appointment. Throws a Refusal, `too-many-open`, to whom has asked for too many. */
export async function recordProposal(
  queries: Queries,
  { key, staffId }: Pick<Intent, "key" | "staffId">,
): Promise<void> {
  const [open] = await queries.query<{ count: number }>(
    `select count(*)::int as count
     from frontdesk.proposal join frontdesk.intent using (key)
       left join frontdesk.appointment as known on known.appointment_id = intent.appointment_id
     where proposal.staff_id = $1
       and (intent.state = 'open' or intent.state = 'done' and known.status = 'proposed')`,
    [staffId],
  );
  if (open && open.count >= mostOpen) throw new Refusal("too-many-open");
  await queries.query(
    `insert into frontdesk.proposal (key, staff_id) values ($1, $2)
     on conflict (key) do update set asked_at = clock_timestamp()`,
    [key, staffId],
  );
}

/** A search for what is proposed: what it found, and when it was made. */
export type ProposalSearch = { foundIds: string[]; asOf: Date };

/**
 * What such a search may not show as it is, because it changed after `searchLagMs` before it: what is proposed now, and
 * what was found and is proposed no longer.
 */
export async function recentProposals(
  queries: Queries,
  { foundIds, asOf, searchLagMs }: ProposalSearch & { searchLagMs: number },
): Promise<KnownAppointment[]> {
  const rows = await queries.query<Row>(
    `select ${columns} from frontdesk.appointment as known
     where known.appointment_id is not null
       and (known.status = 'proposed' or known.appointment_id = any ($1::text[]))
       and known.changed_at >= $2::timestamptz - $3::int * interval '1 millisecond'`,
    [foundIds, asOf, searchLagMs],
  );
  return rows.map(knownFrom);
}

/** Who asked for an appointment, and when. */
export type Asking = { staffId: string; askedAt: Date };

/** Who asked for these appointments, by their ids, as far as they were asked for here. */
export async function askingsOf(queries: Queries, appointmentIds: string[]): Promise<Map<string, Asking>> {
  const rows = await queries.query<{ appointment_id: string; staff_id: string; asked_at: Date }>(
    `select intent.appointment_id, proposal.staff_id, proposal.asked_at
     from frontdesk.intent join frontdesk.proposal using (key)
     where intent.appointment_id = any ($1::text[])`,
    [appointmentIds],
  );
  return new Map(
    rows.map(({ appointment_id, staff_id, asked_at }) => [
      appointment_id,
      { staffId: staff_id, askedAt: asked_at },
    ]),
  );
}

/** What somebody asked for, by the key of that intent, and what it is now. */
export type AskedFor = { key: string; askedAt: Date; appointment: KnownAppointment };

// Each is read from the clinic's records by its id.
const mostAskedFor = 30;

/**
 * What this person has asked the desk for in the last 90 days, the newest first. One that was given to a practitioner is
 * another appointment since then, and that is what it is now.
 */
export async function askedForBy(queries: Queries, staffId: string): Promise<AskedFor[]> {
  const rows = await queries.query<Row & { key: string; asked_at: Date }>(
    `with recursive asked as (
       select proposal.key, proposal.asked_at, intent.appointment_id as id, 0 as moves
       from frontdesk.proposal join frontdesk.intent using (key)
       where proposal.staff_id = $1 and intent.state = 'done'
         and proposal.asked_at > clock_timestamp() - interval '90 days'
       union all
       select asked.key, asked.asked_at, moved.appointment_id, asked.moves + 1
       from asked join frontdesk.intent as moved on moved.target_id = asked.id
       where moved.action = 'transfer' and moved.state = 'done' and asked.moves < 10
     ), latest as (
       select distinct on (key) key, asked_at, id from asked order by key, moves desc
     )
     select latest.key, latest.asked_at, ${columns}
     from latest join frontdesk.appointment as known on known.appointment_id = latest.id
     order by latest.asked_at desc limit ${mostAskedFor}`,
    [staffId],
  );
  return rows.map((row) => ({ key: row.key, askedAt: row.asked_at, appointment: knownFrom(row) }));
}

const columns = `known.appointment_id, known.patient_id, known.practitioner_id, known.status,
  lower(known.periods) as start_at, upper(known.periods) as end_at`;

type Row = {
  appointment_id: string;
  patient_id: string;
  practitioner_id: string | null;
  status: Appointment["status"];
  start_at: Date | null;
  end_at: Date | null;
};

const knownFrom = (row: Row): KnownAppointment => ({
  id: row.appointment_id,
  patientId: row.patient_id,
  practitionerId: row.practitioner_id ?? undefined,
  start: row.start_at ?? undefined,
  end: row.end_at ?? undefined,
  status: row.status,
});
