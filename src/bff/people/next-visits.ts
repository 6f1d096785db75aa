import type { Queries } from "#lib/database/database.ts";

/**
 * When patients come next, by their ids, as far as the ledger knows: it has what was booked through Frontdesk and every day
 * that somebody looked at. It costs no call of ClinikAPI's.
 */
export async function nextVisits(queries: Queries, patientIds: string[]): Promise<Map<string, Date>> {
  if (patientIds.length === 0) return new Map();
  const rows = await queries.query<{ patient_id: string; start_at: Date }>(
    `select patient_id, min(lower(period)) as start_at
     from frontdesk.appointment, unnest(periods) as period
     where patient_id = any ($1) and status in ('pending', 'booked') and lower(period) > clock_timestamp()
     group by patient_id`,
    [patientIds],
  );
  return new Map(rows.map((row) => [row.patient_id, row.start_at]));
}
