import type { Queries } from "#lib/database/database.ts";
import type { NameWord } from "./name-words.ts";
import type { Place } from "./store.ts";

/** Lets searches find a person under words from `visibleFrom` on. `number` is the person's. */
export async function insertWords(
  queries: Queries,
  { tenant, type }: Place,
  { number, words, visibleFrom }: { number: number; words: NameWord[]; visibleFrom: Date },
): Promise<void> {
  if (words.length === 0) return;
  await queries.query(
    `insert into sandbox.name_word (tenant, type, word, part, number, visible_from)
     select $1, $2, word, part, $3, $4 from json_to_recordset($5::json) as entry (word text, part text)`,
    [tenant.id, type, number, visibleFrom, JSON.stringify(words)],
  );
}

/** Lets searches find a person under the present words until `until` only, and drops what none can find at `at`. */
export async function retireWords(
  queries: Queries,
  number: number,
  { until, at }: { until: Date; at: Date },
): Promise<void> {
  await queries.query("delete from sandbox.name_word where number = $1 and visible_until <= $2", [
    number,
    at,
  ]);
  await queries.query(
    "update sandbox.name_word set visible_until = greatest($2, visible_from) where number = $1 and visible_until = 'infinity'",
    [number, until],
  );
}
