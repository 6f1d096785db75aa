import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { bareEnvironment } from "./bare-environment.ts";

const program = join(import.meta.dirname, "../commands/sandbox.mjs");

/** The sandbox as people run it alone, in a process of its own. */
export type SandboxProcess = {
  url: string;
  /** Sends the signal and waits until the process is gone; answers its exit code, or none if the signal ended it. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** The sandbox ended before it said where it is. */
export class SandboxEnded extends Error {
  override name = "SandboxEnded";
  readonly output: string;
  readonly exitCode: number | null;
  constructor(output: string, exitCode: number | null) {
    super(`The sandbox did not start:\n${output}`);
    this.output = output;
    this.exitCode = exitCode;
  }
}

/** Starts the sandbox on a free port, with no patients unless `env` says so, and resolves when it can be called. */
export async function spawnSandbox(env: Record<string, string>): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [program], {
    stdio: ["ignore", "pipe", "pipe"],
    env: bareEnvironment({
      SANDBOX_PORT: "0",
      SANDBOX_CLINIC: "scripts",
      SANDBOX_PATIENTS: "0",
      ...env,
    }),
  });
  const gone = once(child, "exit") as Promise<[number | null]>;
  let output = "";
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const address = () => /http:\/\/[\d.:]+/.exec(output)?.[0];
  while (!address() && child.exitCode === null) await Promise.race([once(child.stdout, "data"), gone]);
  const url = address();
  if (!url) throw new SandboxEnded(output, child.exitCode);
  return {
    url,
    async end(signal) {
      child.kill(signal);
      return (await gone)[0];
    },
  };
}
