import { type DifferingStretch, differingStretches } from "#domain/zones/differing-stretches.ts";
import type { ZoneOffset } from "#domain/zones/zone-offsets.ts";
import type { Database, Queries } from "#lib/database/database.ts";
import type { ZoneRules } from "./zone-rules.ts";

export type ZoneOfClinic = {
  timeZone: string;
  rules: ZoneRules;
  /** How far ahead the clinic books. */
  yearsAhead: number;
  now?: Date;
};

type Table = { release: string; offsets: ZoneOffset[]; until: Date };

const dayMs = 86_400_000;
/** Nobody says today what clocks show after that. */
const mostYears = 10;

/**
 * Holds the rules of the clinic's zone against those of its servers' last start, and keeps the later ones. Appointments that
 * these move on the wall are kept with the offset under which they were booked. A server with older rules than those
 * that are kept changes nothing, however often it starts: `outdated` when these differ.
 */
export async function noteZoneRules(
  database: Database,
  zone: ZoneOfClinic,
): Promise<"up to date" | "outdated"> {
  const { timeZone, rules, now = new Date() } = zone;
  const days = Math.round(Math.min(zone.yearsAhead, mostYears) * 365.25);
  const known = await readTable(database, timeZone);
  // The same release says the same: a start on a usual day asks nothing more.
  const isEnough = known !== undefined && known.until.getTime() >= now.getTime() + days * dayMs;
  if (known?.release === rules.release && isEnough) return "up to date";
  const own = tableOf(zone, now, days + 366);
  return database.transaction(async (queries) => {
    // Servers that start together take turns.
    await queries.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`zone ${timeZone}`]);
    const before = await readTable(queries, timeZone);
    const differing = before ? differenceOf(before, own, now) : [];
    if (before && before.release > own.release) return differing.length > 0 ? "outdated" : "up to date";
    await keepTable(queries, timeZone, own);
    if (differing.length > 0) await keepMoved(queries, timeZone, { differing, now });
    return "up to date";
  });
}

function tableOf({ timeZone, rules }: ZoneOfClinic, now: Date, days: number): Table {
  const until = new Date(now.getTime() + (days - 1) * dayMs);
  return { release: rules.release, offsets: rules.offsets(timeZone, now, days), until };
}

const differenceOf = (before: Table, own: Table, now: Date) =>
  differingStretches(before.offsets, own.offsets, {
    from: now,
    until: new Date(Math.min(before.until.getTime(), own.until.getTime())),
  });

async function readTable(queries: Queries, timeZone: string): Promise<Table | undefined> {
  const [table] = await queries.query<Table>(
    "select release, offsets, until from frontdesk.zone_rules where time_zone = $1",
    [timeZone],
  );
  return table;
}

async function keepTable(queries: Queries, timeZone: string, { release, offsets, until }: Table) {
  await queries.query(
    `insert into frontdesk.zone_rules (time_zone, release, offsets, until) values ($1, $2, $3::jsonb, $4)
     on conflict (time_zone) do update
     set release = excluded.release, offsets = excluded.offsets, until = excluded.until`,
    [timeZone, release, JSON.stringify(offsets), until],
  );
}

// What was moved before and is not dealt with keeps the offset under which it was booked.
async function keepMoved(
  queries: Queries,
  timeZone: string,
  { differing, now }: { differing: DifferingStretch[]; now: Date },
): Promise<void> {
  await queries.query("delete from frontdesk.moved_visit where start_at <= $1", [now]);
  await queries.query(
    `insert into frontdesk.moved_visit (ledger_id, start_at, time_zone, minutes)
     select known.ledger_id, time.start_at, $1, stretch.before
     from frontdesk.appointment as known
       cross join lateral (
         select lower(known.periods) as start_at union select lower(known.wanted_periods)
       ) as time
       join jsonb_to_recordset($2::jsonb) as stretch ("from" timestamptz, until timestamptz, before int)
         on time.start_at >= stretch."from" and time.start_at < stretch.until
     where known.holds
     on conflict (ledger_id, start_at) do nothing`,
    [timeZone, JSON.stringify(differing)],
  );
}
