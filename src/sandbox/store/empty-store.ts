import type { Database } from "#lib/database/database.ts";

/** Removes every resource of every tenant. */
export async function emptyStore(database: Database): Promise<void> {
  await database.query("truncate sandbox.version, sandbox.name_word restart identity");
}
