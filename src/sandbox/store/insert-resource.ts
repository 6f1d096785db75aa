import type { Queries } from "#lib/database/database.ts";
import { binding } from "./binding.ts";
import { indexedFields } from "./indexed-fields.ts";
import type { OnWrite, Place, Stored, Write } from "./store.ts";

/**
 * Stores a new resource that searches see from `visibleFrom` on, its words and what `onWrite` adds: by one statement, so
 * that a create waits for the database once.
 */
export async function insertResource(
  queries: Queries,
  place: Place,
  { fresh, visibleFrom, onWrite }: { fresh: Stored; visibleFrom: Date; onWrite?: OnWrite },
): Promise<void> {
  const { parameters, bind } = binding();
  const at = bind(visibleFrom);
  const [tenant, type] = [bind(place.tenant.id), bind(place.type)];
  const { startsAt, endsAt, words } = indexedFields(place.type, fresh.document);
  const values = [fresh.id, JSON.stringify(fresh.document), fresh.revision, fresh.createdAt, fresh.writtenAt];
  const parts = [
    `stored as (
       insert into sandbox.version (number, tenant, type, id, document, revision, created_at, written_at, latest,
         visible_from, starts_at, ends_at)
       values (nextval('sandbox.resource_number'), ${tenant}, ${type}, ${values.map(bind).join()}, true, ${at},
         ${bind(startsAt)}, ${bind(endsAt)})
       returning number)`,
  ];
  if (words.length > 0)
    parts.push(`named as (
       insert into sandbox.name_word (tenant, type, word, part, number, visible_from)
       select ${tenant}, ${type}, word, part, stored.number, ${at}
       from stored, json_to_recordset(${bind(JSON.stringify(words))}::json) as entry (word text, part text))`);
  const write: Write = { place, id: fresh.id, action: "created", at: fresh.writtenAt };
  if (onWrite) parts.push(`told as (${onWrite.sql(write, bind)})`);
  const [row] = await queries.query<{ told: number }>(
    `with ${parts.join(", ")} select ${onWrite ? "(select count(*) from told)" : "0"} as told from stored`,
    parameters,
  );
  if (!row) throw new Error("A resource was not stored.");
  onWrite?.stored?.(row.told);
}
