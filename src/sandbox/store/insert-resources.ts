import type { Queries } from "#lib/database/database.ts";
import { indexedFields } from "./indexed-fields.ts";
import type { Document, Place } from "./store.ts";

/** A resource with an id that was chosen for it. */
export type NewResource = { id: string; document: Document };

const batch = 2000;

/** Stores many new resources at once, as written at `at` and visible to searches from then on. */
export async function insertResources(
  queries: Queries,
  { tenant, type }: Place,
  { resources, at }: { resources: NewResource[]; at: Date },
): Promise<void> {
  for (let first = 0; first < resources.length; first += batch) {
    const rows = resources.slice(first, first + batch).map(({ id, document }) => {
      const { startsAt, endsAt, words } = indexedFields(type, document);
      return { id, document, starts_at: startsAt, ends_at: endsAt, words };
    });
    await queries.query(
      `with fresh as (
         select * from json_to_recordset($1::json)
           as row (id text, document json, starts_at timestamptz, ends_at timestamptz, words json)),
       stored as (
         insert into sandbox.version (number, tenant, type, id, document, revision, created_at, written_at, latest,
           visible_from, starts_at, ends_at)
         select nextval('sandbox.resource_number'), $2, $3, id, document, 1, $4, $4, true, $4, starts_at, ends_at
         from fresh returning number, id)
       insert into sandbox.name_word (tenant, type, word, part, number, visible_from)
       select $2, $3, word, part, stored.number, $4
       from stored join fresh using (id), json_to_recordset(fresh.words) as entry (word text, part text)`,
      [JSON.stringify(rows), tenant.id, type, at],
    );
  }
}
