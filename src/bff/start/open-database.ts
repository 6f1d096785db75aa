import { randomUUID } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { type Database, sqlState } from "#lib/database/database.ts";
import { openPglite } from "#lib/database/pglite.ts";
import { openPostgres } from "#lib/database/postgres.ts";
import type { Settings } from "./settings.ts";
import { StartError } from "./start-error.ts";

/**
 * Opens the database that the settings name. Throws a StartError when a server cannot be reached, or when what answers
 * is a pooler that keeps desks from hearing of each other.
 */
export async function openDatabase({ database: { url, folder } }: Settings): Promise<Database> {
  if (url === undefined) return openPglite(folder);
  const database = openPostgres(url);
  try {
    await database.query("select 1");
    if (!(await hears(database))) throw new StartError(deaf);
    return database;
  } catch (error) {
    await database.close();
    throw startErrorOf(error);
  }
}

const deaf =
  "What answers at DATABASE_URL keeps notifications back, as a pooler such as PgBouncer does in transaction mode. Set it to the address of PostgreSQL itself, or of a pooler in session mode.";

const refusing =
  "What answers at DATABASE_URL refuses a setting that Frontdesk's connections need (idle_in_transaction_session_timeout), as a pooler such as PgBouncer does. Set it to the address of PostgreSQL itself.";

function startErrorOf(error: unknown): StartError {
  if (error instanceof StartError) return error;
  if (sqlState(error) === "08P01") return new StartError(refusing, { cause: error });
  const reason = error instanceof Error ? error.message : "it does not answer";
  return new StartError(`The database at DATABASE_URL cannot be opened: ${reason}.`, { cause: error });
}

/** Of a notification, which takes milliseconds where it is brought at all. */
const patienceMs = 15_000;

// A pooler in transaction mode takes LISTEN and lets nothing be heard; desks would not know of each other's bookings.
async function hears(database: Database): Promise<boolean> {
  const channel = `frontdesk_start_${randomUUID()}`;
  const told = new EventEmitter();
  const heard = once(told, "heard", { signal: AbortSignal.timeout(patienceMs) });
  const stop = await database.listen(channel, () => told.emit("heard"));
  try {
    await database.query("select pg_notify($1, '')", [channel]);
    return await heard.then(
      () => true,
      () => false,
    );
  } finally {
    await stop();
  }
}
