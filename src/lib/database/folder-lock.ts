import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { DataFolderError } from "./data-folder-error.ts";

/** Another process has the folder open; PGlite would lose rows if two wrote to it. */
export class FolderInUseError extends DataFolderError {
  override name = "FolderInUseError";
  constructor(folder: string, holder: number) {
    super(
      `The data folder ${folder} is in use by process ${holder}. Stop that process, or set FRONTDESK_DATA_DIR to another folder.`,
    );
  }
}

/**
 * Makes `folder` this process's own until the returned function is called or the process ends, however it ends. The
 * lock is a file beside the folder that names its holder; the lock of a holder that is gone is taken over. Throws a
 * DataFolderError, which is a FolderInUseError while another process has the folder.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true }).catch(refuse(`The data folder ${folder} cannot be made`));
  return acquire(`${resolve(folder)}.lock`, folder);
}

type Holder = { pid: number; started: string };

async function acquire(lock: string, folder: string): Promise<() => Promise<void>> {
  const mine = `${lock}.${process.pid}.${performance.now()}`;
  const holder = JSON.stringify(await holderOf(process.pid));
  // It is on the disk before it has its name: a power cut must not leave a lock of nobody.
  await writeFile(mine, holder, { flush: true }).catch(refuse(`${mine} cannot be written`));
  try {
    while (!(await isTaken(mine, lock))) await removeStale(lock, folder);
  } finally {
    await rm(mine, { force: true });
  }
  return () => rm(lock, { force: true });
}

// link() is atomic and fails when the name exists, so that of two processes one gets the lock.
async function isTaken(mine: string, lock: string): Promise<boolean> {
  try {
    await link(mine, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    return refuse(`The lock file ${lock} cannot be made`)(error);
  }
}

// Of several processes that find a stale lock only one may remove it, or the second would remove the first one's new
// lock: removal has a lock of its own, and looks again once it has that.
async function removeStale(lock: string, folder: string): Promise<void> {
  if (!(await isStale(lock, folder))) return;
  const release = await acquire(`${lock}.takeover`, folder);
  if (await isStale(lock, folder)) await rm(lock, { force: true });
  await release();
}

async function isStale(lock: string, folder: string): Promise<boolean> {
  const text = await readFile(lock, "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    return refuse(`The lock file ${lock} cannot be read`)(error);
  });
  if (text === undefined) return false;
  const holder = readHolder(text);
  if (!holder)
    throw new DataFolderError(
      `The lock file ${lock} is empty or damaged, as after a power cut. Make sure that no other Frontdesk runs on ${folder}, delete the file, and start again.`,
    );
  if ((await holderOf(holder.pid)).started === holder.started) throw new FolderInUseError(folder, holder.pid);
  return true;
}

function readHolder(text: string): Holder | undefined {
  try {
    const { pid, started } = JSON.parse(text) as Partial<Holder>;
    return Number.isSafeInteger(pid) && pid && typeof started === "string" ? { pid, started } : undefined;
  } catch {
    return undefined;
  }
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : "");

const refuse =
  (what: string) =>
  (cause: unknown): never => {
    const advice = "Start Frontdesk as the user who owns it, or set FRONTDESK_DATA_DIR to another folder.";
    throw new DataFolderError(`${what} (${codeOf(cause)}). ${advice}`, { cause });
  };

// A process id is used again sooner or later, in containers at once, so the time of its start tells who it is.
async function holderOf(pid: number): Promise<Holder> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  if (stat !== undefined) return { pid, started: stat.slice(stat.lastIndexOf(")")).split(" ")[20] ?? "" };
  return { pid, started: isAlive(pid) ? "unknown" : "never" };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
