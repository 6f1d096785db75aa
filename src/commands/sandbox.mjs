import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// What `npm run sandbox` runs. It is JavaScript, and sees by their times whether a source has changed, because a loader
// for TypeScript alone would make each start half a second later, and the sandbox's own sources another one.

const root = join(import.meta.dirname, "../..");

if (!isUpToDate()) {
  const build = ["--import", "tsx", join(import.meta.dirname, "build-sandbox.ts")];
  const { status } = spawnSync(process.execPath, build, {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) process.exit(1);
}
await import(pathToFileURL(join(root, "dist/sandbox.js")).href);

function isUpToDate() {
  try {
    const madeFrom = JSON.parse(readFileSync(join(root, "dist/sandbox-made-from.json"), "utf8"));
    return Object.entries(madeFrom).every(
      ([file, changedAt]) => statSync(join(root, file)).mtimeMs === changedAt,
    );
  } catch {
    return false;
  }
}
