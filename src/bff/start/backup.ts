import { existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { checkDump, dumpFolder, fillFolder } from "#lib/database/pglite-dump.ts";
import { StartError } from "./start-error.ts";

type Options = {
  /** The folder of the embedded database. */
  folder: string;
  /** The back-up. */
  file: string;
  /** Whether what is there already may go. */
  replace: boolean;
};

/**
 * Writes the embedded database to a file, whole or not at all, and reads it again before it counts. Throws a
 * FolderInUseError while a server has the folder, and a StartError when the file is there already.
 */
export async function saveBackup({ folder, file, replace }: Options): Promise<void> {
  if (!existsSync(folder)) throw new StartError(`There is no data folder ${folder}.`);
  if (existsSync(file) && !replace)
    throw new StartError(`${file} is there already. Name another file, or add --replace.`);
  const partial = `${file}.partial`;
  try {
    await writeFile(partial, await dumpFolder(folder), { mode: 0o600 });
    await refuseUnlessGood(partial);
    await rename(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
}

/**
 * Puts a back-up in the place of the embedded database. What was there stays beside it; `aside` is where. Throws as
 * {@link saveBackup}; the file is read before anything is touched.
 */
export async function restoreBackup({ folder, file, replace }: Options): Promise<{ aside?: string }> {
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
  const dump = await refuseUnlessGood(file);
  if (existsSync(folder) && !replace)
    throw new StartError(`${folder} has data already. Add --replace to put the back-up in its place.`);
  const aside = await fillFolder(folder, dump);
  return aside === undefined ? {} : { aside };
}

async function refuseUnlessGood(file: string): Promise<Buffer> {
  const dump = await readFile(file);
  if (await checkDump(dump, "select 1 from frontdesk.migration")) return dump;
  throw new StartError(`${file} is no back-up of Frontdesk's, or it is damaged. Nothing was changed.`);
}
