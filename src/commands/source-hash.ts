import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** What a build is made from, as paths from the project's folder. */
const sources = ["src", "public", "index.html", "vite.config.ts", "package.json", "package-lock.json"];

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || /^src[\\/]testing[\\/]/.test(file);

/**
 * A digest of everything a build of the project in `root` is made from, or of the files and folders in `of`; equal digests
 * are equal builds.
 */
export async function sourceHash(root: string, of: readonly string[] = sources): Promise<string> {
  const files = (await Promise.all(of.map((source) => filesUnder(root, source)))).flat();
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))));
  const hash = createHash("sha256");
  files.forEach((file, index) =>
    hash
      .update(`${file}\0`)
      .update(contents[index] ?? "")
      .update("\0"),
  );
  return hash.digest("hex");
}

async function filesUnder(root: string, source: string): Promise<string[]> {
  const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOTDIR") return undefined;
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  if (!entries) return [source];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((file) => !isTest(file))
    .sort();
}
