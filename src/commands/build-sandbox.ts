import { rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { giveUp } from "./build-error.ts";
import { bundleProgram } from "./build-server.ts";

// Bundles the sandbox as it starts alone, and writes down which sources it was made from and when each was changed.

const root = join(import.meta.dirname, "../..");
const stamp = join(root, "dist/sandbox-made-from.json");

async function buildSandbox(): Promise<void> {
  await rm(stamp, { force: true });
  const sources = await bundleProgram(root, { entry: "src/sandbox/main.ts", outfile: "dist/sandbox.js" });
  const madeFrom = await Promise.all(
    [...sources, "package.json"].map(async (file) => [file, (await stat(join(root, file))).mtimeMs]),
  );
  await writeFile(stamp, JSON.stringify(Object.fromEntries(madeFrom)));
}

await buildSandbox().catch(giveUp);
