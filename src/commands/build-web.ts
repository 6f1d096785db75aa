import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { BuildError } from "./build-error.ts";
import { precompress } from "./precompress.ts";

/** Builds the pages of the project in `root` into `dist/web`, in a process of its own. Rejects when they do not build. */
export async function buildWeb(root: string): Promise<void> {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const child = spawn(process.execPath, [vite, "build"], {
    cwd: root,
    // Vite's table of files is for those who run it by themselves; its warnings are for all.
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new BuildError("The pages do not build; Vite's message stands above.");
  await precompress(join(root, "dist/web"));
}
