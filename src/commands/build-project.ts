import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildServer } from "./build-server.ts";
import { buildWeb } from "./build-web.ts";
import { sourceHash } from "./source-hash.ts";

/** A build under way: `server` is there long before `web` is. */
export type Build = { server: Promise<void>; web: Promise<void> };

/** Builds the project in `root`, unless `dist` was made from exactly these sources. */
export async function buildProject(root: string): Promise<Build> {
  const stamp = join(root, "dist/made-from");
  const hash = await sourceHash(root);
  if ((await readFile(stamp, "utf8").catch(() => "")) === hash)
    return { server: Promise.resolve(), web: Promise.resolve() };
  await mkdir(join(root, "dist"), { recursive: true });
  await writeFile(stamp, "");
  const server = buildServer(root);
  const web = Promise.all([server, buildWeb(root)]).then(() => writeFile(stamp, hash));
  return { server, web };
}
