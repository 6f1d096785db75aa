import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const minute = 60_000;

/** The ways to get a Chromium onto this machine, the least intrusive first. None of them throws. */
export function installers(): (() => Promise<void>)[] {
  const playwright = join(dirname(createRequire(import.meta.url).resolve("playwright-core")), "cli.js");
  const own = () => run(process.execPath, [playwright, "install", "chromium"], {});
  const isRootOnLinux = process.platform === "linux" && process.getuid?.() === 0;
  return isRootOnLinux ? [own, installWithApt] : [own];
}

async function installWithApt(): Promise<void> {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], env);
  await run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-core"], env);
}

// What goes wrong is seen afterwards: no Chromium starts.
function run(program: string, given: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(program, given, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "ignore"],
      timeout: 5 * minute,
    });
    child.once("error", () => resolve());
    child.once("close", () => resolve());
  });
}
