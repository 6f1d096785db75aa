import { EventEmitter } from "node:events";
import type { Span } from "#bff/times/calendar/appointments-in-span.ts";
import type { HoldRequest } from "#contract/holds.ts";
import type { Database, Queries } from "#lib/database/database.ts";

/** A time that a desk is about to book. */
export type HeldTime = {
  /** Names the hold to everybody; only its token renews or ends it. */
  id: string;
  staffId?: string;
  practitionerId?: string;
  patientId?: string;
  start: Date;
  end: Date;
  endsInMs: number;
};

/**
 * The times that desks are about to book, shared by all replicas. They only warn: no booking asks for them. One that is
 * not renewed ends by itself, so that a desk that is gone keeps nothing.
 */
export type Holds = {
  /** Holds a time from now on; a token that has one renews it or moves it. */
  keep(request: HoldRequest, staffId?: string): Promise<HeldTime>;
  /** Ends a hold; one that has ended already is no error. */
  release(token: string): Promise<void>;
  /** What is held in a span, without what the desk with `own` token holds. */
  during(span: Span, own?: string): Promise<HeldTime[]>;
  /** Calls `onChange` whenever any replica's desk holds, moves or ends one, until the returned function is called. */
  subscribe(onChange: () => void): () => void;
  close(): Promise<void>;
};

const channel = "frontdesk_holds";

/** How long a hold lasts unless it is renewed. */
const lifeMs = 120_000;

/** Opens the holds of a database in which the ledger's tables are up to date. */
export async function openHolds(database: Database): Promise<Holds> {
  const emitter = new EventEmitter().setMaxListeners(0);
  const hear = () => void emitter.emit("change");
  const stop = await database.listen(channel, hear, hear);
  return {
    keep: (request, staffId) => keep(database, request, staffId),
    async release(token) {
      const released = await database.query("delete from frontdesk.hold where token = $1 returning id", [
        token,
      ]);
      if (released.length > 0) await announce(database);
    },
    during: (span, own) => during(database, span, own),
    subscribe(onChange) {
      emitter.on("change", onChange);
      return () => emitter.off("change", onChange);
    },
    close: stop,
  };
}

// It says no more than that something changed: whose time it is, each desk reads for itself.
const announce = (queries: Queries) => queries.query("select pg_notify($1, '')", [channel]);

async function keep(database: Database, request: HoldRequest, staffId?: string): Promise<HeldTime> {
  await dropExpired(database);
  const [row] = await database.query<HoldRow & { is_new: boolean }>(
    `with earlier as (
       select practitioner_id, patient_id, period from frontdesk.hold where token = $1
     ), kept as (
       insert into frontdesk.hold (token, staff_id, practitioner_id, patient_id, period, expires_at)
       values ($1, $2, $3, $4, tstzrange($5::timestamptz, $6::timestamptz, '[)'),
         clock_timestamp() + $7::int * interval '1 millisecond')
       on conflict (token) do update
       set staff_id = excluded.staff_id, practitioner_id = excluded.practitioner_id, patient_id = excluded.patient_id,
         period = excluded.period, expires_at = excluded.expires_at
       returning *
     )
     select ${columns}, not exists (
       select 1 from earlier
       where earlier.practitioner_id is not distinct from kept.practitioner_id
         and earlier.patient_id is not distinct from kept.patient_id and earlier.period = kept.period
     ) as is_new
     from kept`,
    [
      request.token,
      staffId ?? null,
      request.practitionerId ?? null,
      request.patientId ?? null,
      new Date(request.start),
      new Date(request.end),
      lifeMs,
    ],
  );
  if (!row) throw new Error("The database kept no hold.");
  if (staffId !== undefined) await dropOldest(database, staffId);
  if (row.is_new) await announce(database);
  return fromRow(row);
}

/** A person has a few tabs and no more: who holds on goes on with the last ones. */
const mostOfOnePerson = 5;

const dropOldest = (queries: Queries, staffId: string) =>
  queries.query(
    `delete from frontdesk.hold where token in (
       select token from frontdesk.hold where staff_id = $1 order by expires_at desc offset ${mostOfOnePerson}
     )`,
    [staffId],
  );

// Rows that somebody renews or drops at this moment are left to them.
const dropExpired = (queries: Queries) =>
  queries.query(
    `delete from frontdesk.hold where token in (
       select token from frontdesk.hold where expires_at <= clock_timestamp() for update skip locked
     )`,
  );

async function during(queries: Queries, { from, to }: Span, own?: string): Promise<HeldTime[]> {
  const rows = await queries.query<HoldRow>(
    `select ${columns} from frontdesk.hold
     where period && tstzrange($1::timestamptz, $2::timestamptz, '[)') and expires_at > clock_timestamp()
       and token is distinct from $3::uuid
     order by lower(period), id`,
    [from, to, own ?? null],
  );
  return rows.map(fromRow);
}

const columns = `id, staff_id, practitioner_id, patient_id, lower(period) as start_at, upper(period) as end_at,
  (extract(epoch from expires_at - clock_timestamp()) * 1000)::int as ends_in_ms`;

type HoldRow = {
  id: string;
  staff_id: string | null;
  practitioner_id: string | null;
  patient_id: string | null;
  start_at: Date;
  end_at: Date;
  ends_in_ms: number;
};

const fromRow = (row: HoldRow): HeldTime => ({
  id: row.id,
  staffId: row.staff_id ?? undefined,
  practitionerId: row.practitioner_id ?? undefined,
  patientId: row.patient_id ?? undefined,
  start: row.start_at,
  end: row.end_at,
  endsInMs: row.ends_in_ms,
});
