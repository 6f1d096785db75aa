import { PGlite, type PGliteOptions, type Transaction, types } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
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
 * process on the same folder gets a `FolderInUseError`. `template` is a dump that a new, empty folder starts from.
 */
export async function openPglite(folder?: string, template?: Blob): Promise<Database> {
  const unlock = folder === undefined ? undefined : await lockFolder(folder);
  try {
    const options: PGliteOptions = {
      parsers,
      extensions,
      dataDir: folder === undefined ? "memory://" : folder,
    };
    const pglite = await PGlite.create(template ? { ...options, loadDataDir: template } : options);
    return database(pglite, unlock);
  } catch (error) {
    await unlock?.();
    throw error;
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
