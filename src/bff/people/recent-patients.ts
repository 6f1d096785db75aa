import type { Queries } from "#lib/database/database.ts";

const most = 6;

/** The ids of the patients whom somebody booked last, the last one first. */
export async function recentPatients(queries: Queries, staffId: string): Promise<string[]> {
  const rows = await queries.query<{ patient_id: string }>(
    `select patient_id from (
       select patient_id, accepted_at from frontdesk.intent
       where staff_id = $1 and state <> 'failed' order by accepted_at desc limit 60
     ) as booked
     group by patient_id order by max(accepted_at) desc limit $2`,
    [staffId, most],
  );
  return rows.map(({ patient_id: patientId }) => patientId);
}
