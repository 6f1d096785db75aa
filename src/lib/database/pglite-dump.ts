import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { lockFolder } from "./folder-lock.ts";
import { createPglite } from "./pglite.ts";

const extensions = { btree_gist, pg_trgm, unaccent };

/** All of an embedded database as one compressed tar. Nobody else has its folder meanwhile: throws a FolderInUseError. */
export async function dumpFolder(folder: string): Promise<Buffer> {
  const unlock = await lockFolder(folder);
  try {
    const pglite = await createPglite({ dataDir: folder, extensions }, folder);
    const dump = await pglite.dumpDataDir("gzip");
    await pglite.close();
    return Buffer.from(await dump.arrayBuffer());
  } finally {
    await unlock();
  }
}

/** Whether a dump opens and answers a question, in memory. */
export async function checkDump(dump: Buffer, question: string): Promise<boolean> {
  try {
    const pglite = await PGlite.create({
      dataDir: "memory://",
      loadDataDir: new Blob([copyOf(dump)]),
      extensions,
    });
    const { rows } = await pglite.query(question);
    await pglite.close();
    return rows.length > 0;
  } catch {
    return false;
  }
}

/** Makes a dump the embedded database in `folder`. What was there is moved beside it; answers where, if it was. */
export async function fillFolder(folder: string, dump: Buffer): Promise<string | undefined> {
  const isThere = existsSync(folder);
  const unlock = await lockFolder(folder);
  const fresh = `${folder}.restoring`;
  try {
    await rm(fresh, { recursive: true, force: true });
    const pglite = await PGlite.create({ dataDir: fresh, loadDataDir: new Blob([copyOf(dump)]), extensions });
    await pglite.close();
    const aside = `${folder}.before-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;
    await rename(folder, aside);
    await rename(fresh, folder);
    if (isThere) return aside;
    await rm(aside, { recursive: true });
    return undefined;
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await unlock();
  }
}

const copyOf = (bytes: Buffer) => new Uint8Array(bytes);
