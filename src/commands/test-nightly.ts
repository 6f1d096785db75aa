import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { clockNumbers } from "./clock/test-clock.ts";

/** Runs `npm test` as thoroughly as it can, and then once at each moment at which no result may differ. */
const runs: Record<string, string>[] = [
  { THOROUGH: "1" },
  ...clockNumbers().map((TEST_CLOCK) => ({ TEST_CLOCK })),
];

const root = join(import.meta.dirname, "../..");
const failed: Record<string, string>[] = [];
for (const settings of runs) {
  const env = { ...process.env, ...settings };
  const child = spawn(process.execPath, ["--import", "tsx", "src/commands/test.ts"], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  const [code] = await once(child, "close");
  if (code !== 0) failed.push(settings);
}
for (const settings of failed) process.stdout.write(`Failed with ${JSON.stringify(settings)}\n`);
process.stdout.write(`${runs.length - failed.length} passed, ${failed.length} failed\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
