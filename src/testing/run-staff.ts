import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const program = join(import.meta.dirname, "../staff.ts");

/** Runs `npm run staff` with these arguments and settings and this password, and answers how it ended and what it said. */
export async function runStaff(
  args: string[],
  { settings, password = "" }: { settings: Record<string, string>; password?: string },
): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", program, ...args], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { PATH: process.env["PATH"], ...settings },
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stdin.on("error", () => undefined);
  child.stdin.end(`${password}\n`);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, text };
}
