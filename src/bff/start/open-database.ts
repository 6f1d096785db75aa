import type { Database } from "#lib/database/database.ts";
import { openPglite } from "#lib/database/pglite.ts";
import { openPostgres } from "#lib/database/postgres.ts";
import type { Settings } from "./settings.ts";
import { StartError } from "./start-error.ts";

/** Opens the database that the settings name. Throws a StartError when a server cannot be reached. */
export async function openDatabase({ database: { url, folder } }: Settings): Promise<Database> {
  if (url === undefined) return openPglite(folder);
  const database = openPostgres(url);
  try {
    await database.query("select 1");
    return database;
  } catch (error) {
    await database.close();
    const reason = error instanceof Error ? error.message : "it does not answer";
    throw new StartError(`The database at DATABASE_URL cannot be opened: ${reason}.`, { cause: error });
  }
}
