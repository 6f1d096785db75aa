import { announce } from "#bff/once/changes.ts";
import { readOne } from "#bff/records/read-one.ts";
import { readAppointment } from "#clinikapi/fhir/read-appointment.ts";
import type { Queries } from "#lib/database/database.ts";
import { databaseTime } from "./intent.ts";
import { lockRow } from "./ledger-rows.ts";
import type { Workshop } from "./workshop.ts";

/**
 * Looks at one appointment because something happened to it. What Frontdesk itself just changed is not read again.
 * Throws the client's error, or an UnreadableAnswerError.
 */
export async function observe(workshop: Workshop, id: string): Promise<void> {
  if (!(await changedRecently(workshop.database, id, workshop.timing.searchLag)))
    await takeOver(workshop, id);
}

/**
 * Reads one appointment by its id, which does not lag, and takes over what that shows. What is being settled stays as it
 * is: the ledger will know it by itself. Throws the client's error, or an UnreadableAnswerError.
 */
export async function takeOver({ database, records }: Workshop, id: string): Promise<void> {
  const shownSince = await databaseTime(database);
  const appointment = await readOne(id, records.read(id), readAppointment);
  await database.transaction(async (transaction) => {
    if (!appointment) return forget(transaction, id, shownSince);
    const row = await lockRow(transaction, appointment, shownSince);
    if (typeof row === "string" || !row.differed) return;
    await announce(transaction, { key: row.ledgerId, patientId: appointment.patientId });
  });
}

/** Whether Frontdesk itself changed the appointment within the last `withinMs`, or is about to. */
async function changedRecently(queries: Queries, id: string, withinMs: number): Promise<boolean> {
  const rows = await queries.query(
    `select 1 from frontdesk.appointment
     where appointment_id = $1
       and (wanted_overlap is not null
         or origin = 'frontdesk' and changed_at > clock_timestamp() - $2::int * interval '1 millisecond')`,
    [id, withinMs],
  );
  return rows.length > 0;
}

async function forget(queries: Queries, id: string, goneSince: Date): Promise<void> {
  const [row] = await queries.query<{ ledger_id: string; patient_id: string }>(
    `delete from frontdesk.appointment
     where appointment_id = $1 and wanted_overlap is null and changed_at < $2
     returning ledger_id, patient_id`,
    [id, goneSince],
  );
  if (row) await announce(queries, { key: row.ledger_id, patientId: row.patient_id });
}
