import type { Queries } from "#lib/database/database.ts";
import { indexedFields } from "./indexed-fields.ts";
import type { Document, Place, Stored } from "./store.ts";

/** The columns of `sandbox.version v` that make a {@link Stored}. */
export const storedColumns = "v.number, v.id, v.document, v.revision, v.created_at, v.written_at, v.serial";

export type VersionRow = {
  number: number;
  id: string;
  document: Document;
  revision: number;
  created_at: Date;
  written_at: Date;
  serial: number;
};

/** A version as a reader gets it, with its row's keys. */
export type Version = { stored: Stored; number: number; serial: number };

export const storedOf = (row: VersionRow): Stored => ({
  id: row.id,
  document: row.document,
  revision: row.revision,
  createdAt: row.created_at,
  writtenAt: row.written_at,
});

/** Keeps other writers of a resource waiting until the transaction ends. */
// A lock on the row would not do: who waited for it would find that row outdated and not see the one after it.
export async function lockResource(queries: Queries, { tenant, type }: Place, id: string): Promise<void> {
  await queries.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [
    `sandbox ${tenant.id} ${type} ${id}`,
  ]);
}

/** What was written last, visible to searches or not. */
export async function latestVersion(
  queries: Queries,
  { tenant, type }: Place,
  id: string,
): Promise<Version | undefined> {
  const [row] = await queries.query<VersionRow>(
    `select ${storedColumns} from sandbox.version v
     where v.tenant = $1 and v.type = $2 and v.id = $3 and v.latest`,
    [tenant.id, type, id],
  );
  if (!row) return undefined;
  return { stored: storedOf(row), number: row.number, serial: row.serial };
}

/** What was written last to each of `ids`, those left out that do not exist. */
export async function latestVersions(
  queries: Queries,
  { tenant, type }: Place,
  ids: string[],
): Promise<Stored[]> {
  const rows = await queries.query<VersionRow>(
    `select ${storedColumns} from sandbox.version v
     where v.tenant = $1 and v.type = $2 and v.id = any($3::text[]) and v.latest`,
    [tenant.id, type, ids],
  );
  return rows.map(storedOf);
}

/** Stores a further version, which searches see from `visibleFrom` on. `number` is its resource's. */
export async function insertVersion(
  queries: Queries,
  { tenant, type }: Place,
  version: Stored & { number: number; visibleFrom: Date },
): Promise<void> {
  const { startsAt, endsAt } = indexedFields(type, version.document);
  await queries.query(
    `insert into sandbox.version (number, tenant, type, id, document, revision, created_at, written_at, latest,
       visible_from, starts_at, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, true, $9, $10, $11)`,
    [
      version.number,
      tenant.id,
      type,
      version.id,
      JSON.stringify(version.document),
      version.revision,
      version.createdAt,
      version.writtenAt,
      version.visibleFrom,
      startsAt,
      endsAt,
    ],
  );
}

/** Ends a version: reads by id miss it at once, searches from `until` on. What none can find at `at` is dropped. */
export async function retireVersion(
  queries: Queries,
  { tenant, type }: Place,
  { version, until, at }: { version: Version; until: Date; at: Date },
): Promise<void> {
  await queries.query(
    "delete from sandbox.version where tenant = $1 and type = $2 and number = $3 and visible_until <= $4",
    [tenant.id, type, version.number, at],
  );
  // A lag that was made shorter between two runs would otherwise end a version before it begins.
  await queries.query(
    "update sandbox.version set latest = false, visible_until = greatest($2, visible_from) where serial = $1",
    [version.serial, until],
  );
}
