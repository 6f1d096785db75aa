import { existsSync } from "node:fs";
import { join } from "node:path";
import { PGlite, type PGliteOptions, type Transaction, types } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { damagedFolder } from "./data-folder-error.ts";
import { type Database, type Parameter, type Queries, retryTransient } from "./database.ts";
import { lockFolder } from "./folder-lock.ts";

const parsers = { [types.DATE]: (text: string) => text, [types.INT8]: Number };
const extensions = { btree_gist, pg_trgm, unaccent };

const queries = (client: PGlite | Transaction): Queries => ({
  query: async <Row>(sql: string, parameters: readonly Parameter[] = []) =>
    (await client.query<Row>(sql, [...parameters])).rows,
});

/**
 * Opens PostgreSQL as WebAssembly inside this process, kept in `folder`, or in memory when there is none. A second
 * process on the same folder gets a `FolderInUseError`, and one that cannot be opened is a `DataFolderError`. `template` is a dump that a new, empty folder starts from.
 */
export async function openPglite(folder?: string, template?: Blob): Promise<Database> {
  const unlock = folder === undefined ? undefined : await lockFolder(folder);
  try {
    const options: PGliteOptions = {
      parsers,
      extensions,
      dataDir: folder === undefined ? "memory://" : folder,
    };
    const pglite = await createPglite(template ? { ...options, loadDataDir: template } : options, folder);
    return database(pglite, unlock);
  } catch (error) {
    await unlock?.();
    throw error;
  }
}

/** As PGlite makes it. Throws a DataFolderError when `folder` is there and is no database that can be opened. */
export async function createPglite(options: PGliteOptions, folder: string | undefined): Promise<PGlite> {
  if (folder === undefined) return PGlite.create(options);
  // PGlite would begin a new database among the files of the old one.
  if (existsSync(join(folder, "global")) && !existsSync(join(folder, "PG_VERSION")))
    throw damagedFolder(folder, undefined);
  try {
    return await PGlite.create(options);
  } catch (error) {
    throw damagedFolder(folder, error);
  }
}

function database(pglite: PGlite, unlock?: () => Promise<void>): Database {
  return {
    kind: "pglite",
    ...queries(pglite),
    transaction: (work) =>
      retryTransient(() => pglite.transaction((transaction) => work(queries(transaction)))),
    listen: (channel, onPayload) => pglite.listen(channel, onPayload),
    async close() {
      await pglite.close();
      await unlock?.();
    },
  };
}
