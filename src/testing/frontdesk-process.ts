import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { bareEnvironment } from "./bare-environment.ts";
import { refuseFailures } from "./refuse-failures.ts";

const server = join(import.meta.dirname, "../../dist/server.js");

/** Frontdesk as people run it: the built server in a process of its own. */
export type FrontdeskProcess = {
  /** Where its pages are. */
  url: string;
  /** Where its sandbox is. */
  sandboxUrl: string;
  /** All that it has written so far. */
  output: () => string;
  /** Ends it as Ctrl-C does and waits for it to be gone. Rejects when it does not end well, or has answered with 500. */
  stop: () => Promise<void>;
};

/** Runs the built server on free ports with its data in `folder`, and resolves when it has said where it is. */
export async function spawnFrontdesk(
  folder: string,
  settings: Record<string, string> = {},
): Promise<FrontdeskProcess> {
  const child = spawn(process.execPath, ["--enable-source-maps", server], {
    stdio: ["ignore", "pipe", "pipe"],
    env: bareEnvironment({
      PORT: "0",
      SANDBOX_PORT: "0",
      FRONTDESK_DATA_DIR: folder,
      SANDBOX_CLINIC: "scripts",
      LOG_LEVEL: "warn",
      // Stories book on days of their own, whatever day it is.
      VISIT_YEARS_BACK: "50",
      VISIT_YEARS_AHEAD: "50",
      ...settings,
    }),
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const addresses = () => /Frontdesk +(http:\S+)[\s\S]*Sandbox +(http:\S+)/.exec(text);
  while (!addresses() && child.exitCode === null)
    await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  const [, url, sandboxUrl] = addresses() ?? [];
  if (!url || !sandboxUrl) throw new Error(`Frontdesk did not start:\n${text}`);
  const stop = async () => {
    const failures = refuseFailures([url], settings["METRICS_TOKEN"]);
    await failures.catch(() => undefined);
    await end(child, () => text);
    await failures;
  };
  return { url, sandboxUrl, output: () => text, stop };
}

async function end(child: ChildProcess, output: () => string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  if (child.exitCode !== 0) throw new Error(`Frontdesk did not end well:\n${output()}`);
}
