import { chromium } from "@playwright/test";
import { withoutFakedClock } from "#commands/clock/faked-clock.ts";
import { installers } from "./installers.ts";
import { systemBrowsers } from "./system-browsers.ts";

/**
 * What Chromium is started with: fit for containers, which have little shared memory and no graphics card, and silent
 * towards its maker.
 */
export const chromiumFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** None could be had; the message says what a person can do. */
export class NoChromiumError extends Error {
  override name = "NoChromiumError";
}

/**
 * The path of a Chromium that was seen to start: the one that `CHROMIUM_PATH` names, Playwright's own, one of the
 * system's, or one that is installed for the purpose. Throws a `NoChromiumError`.
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = env["CHROMIUM_PATH"];
  if (named) {
    if (await starts(named)) return named;
    throw new NoChromiumError(`CHROMIUM_PATH is ${named}, which does not start as a Chromium.`);
  }
  const found = await firstThatStarts(env);
  if (found) return found;
  for (const install of installers()) {
    await install();
    const installed = await firstThatStarts(env);
    if (installed) return installed;
  }
  throw new NoChromiumError(
    "No Chromium starts here and none could be installed: install Chrome or Chromium (Debian: apt-get install chromium), or set CHROMIUM_PATH to one.",
  );
}

async function firstThatStarts(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  for (const path of [chromium.executablePath(), ...(await systemBrowsers(process.platform, env))])
    if (await starts(path)) return path;
  return undefined;
}

// A file of the right name may be a stub, or lack a library: only a page that opens is proof.
async function starts(executablePath: string): Promise<boolean> {
  try {
    const env = withoutFakedClock(process.env);
    const browser = await chromium.launch({ executablePath, args: chromiumFlags, env, timeout: 30_000 });
    try {
      return (await (await browser.newPage()).evaluate("6 * 7")) === 42;
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}
