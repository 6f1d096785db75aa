import type { Database } from "#lib/database/database.ts";

/** Drops what no search at `now` or later can see. PGlite has no vacuum of its own, so it gets one. */
export async function tidyStore(database: Database, now: Date): Promise<void> {
  await database.query("delete from sandbox.version where not latest and visible_until <= $1", [now]);
  await database.query(
    "delete from sandbox.name_word where visible_until < 'infinity' and visible_until <= $1",
    [now],
  );
  if (database.kind === "pglite") await database.query("vacuum sandbox.version, sandbox.name_word");
}
