import { spawn } from "node:child_process";
import { once } from "node:events";
import { bareEnvironment } from "./bare-environment.ts";

/** Runs a program with these arguments and settings and this line of input, and answers how it ended and what it said. */
export async function runProgram(
  program: string,
  args: string[],
  { settings, input = "" }: { settings: Record<string, string>; input?: string },
): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", program, ...args], {
    stdio: ["pipe", "pipe", "pipe"],
    env: bareEnvironment(settings),
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stdin.on("error", () => undefined);
  child.stdin.end(`${input}\n`);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, text };
}
