import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Part } from "./parts.ts";
import { type Counts, type Report, readReport } from "./read-report.ts";

/** How a part went. `output` is all it wrote; `seconds` is how long it took. */
export type Outcome = Report & { name: string; seconds: number; output: string };

/** `env`: what the part's environment has besides this one's. */
type Running = { env?: Record<string, string>; onOutput?: (chunk: Buffer) => void };

/** Longest time for one part: one that hangs must end while there is somebody to read where. */
const patienceMs = 40 * 60_000;

/**
 * Runs one part of `npm test` in the project's folder, and hands on what it writes as it comes. A part without tests
 * counts as one.
 */
export async function runPart(root: string, part: Part, { env, onOutput }: Running = {}): Promise<Outcome> {
  const report = part.report && join(root, part.report);
  if (report) await rm(report, { force: true });
  const began = performance.now();
  const { code, output } = await npmRun(root, part.script, { env, onOutput });
  const seconds = (performance.now() - began) / 1000;
  const single = { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0, measured: [] };
  const read = report ? await readReport(report) : single;
  return { name: part.name, seconds, output, measured: read?.measured ?? [], ...judge(code, read) };
}

// A part that ends badly, reports nothing, or reports that nothing ran has failed, whatever its tests say.
function judge(code: number | null, read?: Counts): Counts {
  const { passed = 0, failed = 0, skipped = 0 } = read ?? {};
  const counts = { passed, failed, skipped };
  const isProof = code === 0 && counts.passed > 0;
  return isProof || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

type Ended = { code: number | null; output: string };

function npmRun(root: string, script: string, { env, onOutput }: Running): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", script], {
      cwd: root,
      env: { ...process.env, ...env },
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
      timeout: patienceMs,
    });
    const chunks: Buffer[] = [];
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      onOutput?.(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    const end = (code: number | null) => resolve({ code, output: Buffer.concat(chunks).toString() });
    child.once("error", () => end(1));
    child.once("close", end);
  });
}
