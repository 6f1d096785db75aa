import type { Queries } from "#lib/database/database.ts";

type Visits = { next?: Date; last?: Date };

/**
 * When patients come next and were here last, by their ids, as far as the ledger knows: it has what was booked through
 * Frontdesk and every day that somebody looked at. It costs no call of ClinikAPI's.
 */
export async function nextVisits(queries: Queries, patientIds: string[]): Promise<Map<string, Visits>> {
  if (patientIds.length === 0) return new Map();
  const rows = await queries.query<{ patient_id: string; next_at: Date | null; last_at: Date | null }>(
    `select patient_id,
       min(lower(period)) filter (where status in ('pending', 'booked') and lower(period) > clock_timestamp()) as next_at,
       max(lower(period)) filter (where status in ('booked', 'checked-in', 'arrived', 'fulfilled')
         and lower(period) <= clock_timestamp()) as last_at
     from frontdesk.appointment, unnest(periods) as period
     where patient_id = any ($1)
     group by patient_id`,
    [patientIds],
  );
  return new Map(
    rows.map((row) => [
      row.patient_id,
      { ...(row.next_at && { next: row.next_at }), ...(row.last_at && { last: row.last_at }) },
    ]),
  );
}
