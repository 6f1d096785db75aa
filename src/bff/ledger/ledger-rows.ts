import type { Appointment } from "#clinikapi/appointment.ts";
import type { Booking } from "#contract/booking.ts";
import type { Queries } from "#lib/database/database.ts";
import { endOf, inWork } from "./incoming.ts";
import type { Intent } from "./intent.ts";

const periods = (start: string, end: string) =>
  `case when ${start}::timestamptz < ${end}::timestamptz
   then tstzmultirange(tstzrange(${start}::timestamptz, ${end}::timestamptz, '[)')) else '{}'::tstzmultirange end`;

type NewRow = Pick<Booking, "patientId" | "practitionerId" | "start" | "end" | "status"> & {
  ledgerId: string;
  mayOverlap: boolean;
  /** Stands in for another appointment of the patient, which it may overlap until that one is cancelled. */
  replaces: boolean;
};

/** Takes the time of an appointment that is about to be made. The exclusion constraints have the last word. */
export async function insertRow(queries: Queries, row: NewRow): Promise<void> {
  await queries.query(
    `insert into frontdesk.appointment
       (ledger_id, patient_id, practitioner_id, periods, status, origin, may_overlap, wanted_overlap)
     values ($1, $2, $3, ${periods("$4", "$5")}, $6, 'frontdesk', $7, $8)`,
    [
      row.ledgerId,
      row.patientId,
      row.practitionerId ?? null,
      row.start ?? null,
      row.end ?? null,
      row.status,
      row.mayOverlap || row.replaces,
      row.mayOverlap,
    ],
  );
}

/** An appointment's row, or why it stays as it is: it is being settled, or was changed since ClinikAPI showed it. */
export type LockedRow = { ledgerId: string; differed: boolean } | "unsettled" | "outdated";

/**
 * Locks the row of an appointment and brings it up to what ClinikAPI showed. `shownSince`: the database's time before
 * that reading began.
 */
export async function lockRow(
  queries: Queries,
  appointment: Appointment,
  shownSince: Date,
): Promise<LockedRow> {
  if (await inWork(queries, appointment)) return "unsettled";
  const { id, practitionerId, start, status } = appointment;
  const facts = [id, practitionerId ?? null, start ?? null, endOf(appointment) ?? null, status];
  const [row] = await queries.query<Known>(
    `select ledger_id, wanted_overlap is not null as unsettled, changed_at >= $6 as outdated,
       (practitioner_id, periods, status) is distinct from ($2::text, ${periods("$3", "$4")}, $5::text) as differed
     from frontdesk.appointment where appointment_id = $1 for update`,
    [...facts, shownSince],
  );
  if (!row) return insertOutside(queries, appointment.patientId, facts);
  if (row.unsettled) return "unsettled";
  if (row.outdated) return "outdated";
  await queries.query(
    `update frontdesk.appointment
     set practitioner_id = $2, periods = ${periods("$3", "$4")}, status = $5, may_overlap = may_overlap or $6,
       changed_at = clock_timestamp()
     where appointment_id = $1`,
    [...facts, row.differed],
  );
  return { ledgerId: row.ledger_id, differed: row.differed };
}

type Known = { ledger_id: string; unsettled: boolean; outdated: boolean; differed: boolean };

async function insertOutside(
  queries: Queries,
  patientId: string,
  facts: (string | null)[],
): Promise<LockedRow> {
  const [row] = await queries.query<{ ledger_id: string }>(
    `insert into frontdesk.appointment
       (ledger_id, appointment_id, practitioner_id, periods, status, patient_id, origin, may_overlap)
     values (gen_random_uuid(), $1, $2, ${periods("$3", "$4")}, $5, $6, 'outside', true)
     on conflict (appointment_id) do nothing
     returning ledger_id`,
    [...facts, patientId],
  );
  return row ? { ledgerId: row.ledger_id, differed: true } : "outdated";
}

/**
 * Holds the time that an appointment is to have, besides the time that it has. What goes on holding its time may go on
 * overlapping as well.
 */
export async function wantRow(
  queries: Queries,
  ledgerId: string,
  wanted: Pick<Booking, "start" | "end" | "status"> & { mayOverlap: boolean },
): Promise<void> {
  await queries.query(
    `update frontdesk.appointment
     set wanted_periods = ${periods("$2", "$3")}, wanted_status = $4, may_overlap = may_overlap or $5,
       wanted_overlap = $5 or (may_overlap and holds and periods = ${periods("$2", "$3")}),
       changed_at = clock_timestamp()
     where ledger_id = $1`,
    [ledgerId, wanted.start ?? null, wanted.end ?? null, wanted.status, wanted.mayOverlap],
  );
}

const settled = `wanted_periods = null, wanted_status = null, wanted_overlap = null, changed_at = clock_timestamp()`;

/**
 * The old appointment of a transfer that is carried out holds its time no longer. Before the new one's row is settled: that
 * one joins the constraints then, and may be at the same time.
 */
export async function leaveOldTime(
  queries: Queries,
  { key, created, targetId = "" }: Pick<Intent, "key" | "created" | "targetId">,
): Promise<void> {
  await queries.query(
    `with open as (
       select 1 from frontdesk.intent where key = $2 and created = $3 and state = 'open' for update
     )
     update frontdesk.appointment set status = 'cancelled', ${settled}
     where appointment_id = $1 and exists (select 1 from open)`,
    [targetId, key, created],
  );
}

// ClinikAPI has the last word about time and status; what differs from what was asked for was never checked.
const answered = `(case when $2::timestamptz < $3::timestamptz then ${periods("$2", "$3")}
  else coalesce(wanted_periods, periods) end, $4::text)`;

const applyWhere = (row: string) => `
  update frontdesk.appointment
  set appointment_id = $1, (periods, status) = row ${answered},
    may_overlap = coalesce(wanted_overlap, may_overlap)
      or ${answered} is distinct from (coalesce(wanted_periods, periods), coalesce(wanted_status, status)),
    ${settled}
  where ${row} and exists (select 1 from settled)`;

// A reading that did not say when the appointment was created has brought it in as somebody else's: one row is enough.
const appliedMade = `superseded as (
    delete from frontdesk.appointment
    where ledger_id = $5 and exists (select 1 from settled) and exists (
      select 1 from frontdesk.appointment as known where known.appointment_id = $1 and known.ledger_id <> $5
    )
    returning ledger_id
  ), applied as (${applyWhere("ledger_id = $5 and not exists (select 1 from superseded)")})`;

/**
 * SQL: the rows of an intent that was carried out, after a part named `settled` that has it. Parameters: the
 * appointment's id, start, end and status, and the intent's key.
 */
export const applied = ({ action }: Pick<Intent, "action">) =>
  action === "change" ? `applied as (${applyWhere("appointment_id = $1")})` : appliedMade;

/** The rows of an intent that failed: as they were before it. */
export async function revertIntent(queries: Queries, { key, action, targetId }: Intent): Promise<void> {
  if (action !== "change")
    await queries.query("delete from frontdesk.appointment where ledger_id = $1", [key]);
  if (!targetId) return;
  await queries.query(`update frontdesk.appointment set ${settled} where appointment_id = $1`, [targetId]);
}
