import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";

/** Where the dump is that a test's PGlite starts from, once `makePgliteTemplate` has been called. */
export const templateFile = join(
  import.meta.dirname,
  "../../node_modules/.cache/frontdesk/pglite-template.tar",
);

/** initdb takes PGlite seconds; a dump of a fresh instance starts in a fraction of that. */
export async function makePgliteTemplate(): Promise<void> {
  if (await readFile(templateFile).catch(() => undefined)) return;
  const fresh = await PGlite.create({ extensions: { btree_gist, pg_trgm, unaccent } });
  const dump = await fresh.dumpDataDir("none");
  await fresh.close();
  await mkdir(dirname(templateFile), { recursive: true });
  const partial = `${templateFile}.${randomUUID()}`;
  await writeFile(partial, Buffer.from(await dump.arrayBuffer()));
  await rename(partial, templateFile);
}

export const readPgliteTemplate = async () => new Blob([await readFile(templateFile)]);
