import { availableParallelism } from "node:os";
import { join } from "node:path";
import { findChromium, NoChromiumError } from "#commands/chromium/find-chromium.ts";
import { testClock } from "./clock/test-clock.ts";
import { parts } from "./parts.ts";
import { type Outcome, runPart } from "./run-part.ts";

const clock = testClock(process.env["TEST_CLOCK"]);

const root = join(import.meta.dirname, "../..");
const write = (text: string | Buffer) => process.stdout.write(text);
const print = (line: string) => write(`${line}\n`);

const isGood = ({ failed, skipped }: Outcome) => failed === 0 && skipped === 0;

function line({ name, passed, failed, skipped, seconds }: Outcome): string {
  const tests = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`];
  const counts = tests.filter(Boolean).join(", ");
  return `${name.padEnd(24)}${counts.padEnd(36)}${seconds.toFixed(1).padStart(6)} s`;
}

/** Runs every part, as many of a row at once as there are processors; one that runs alone is heard as it goes. */
async function runAll(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const row of parts) {
    const waiting = [...row];
    const work = async () => {
      for (let part = waiting.shift(); part; part = waiting.shift()) {
        const isAlone = row.length === 1;
        const env = part.report ? clock.env : undefined;
        const outcome = await runPart(root, part, { env, onOutput: isAlone ? write : undefined });
        outcomes.push(outcome);
        print(`${isGood(outcome) ? "ok  " : "FAIL"} ${part.name}`);
        if (!isGood(outcome) && !isAlone) print(outcome.output.trimEnd());
      }
    };
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), row.length) }, work));
  }
  return outcomes;
}

function conclude(outcomes: Outcome[]): boolean {
  const sum = (count: "passed" | "failed" | "skipped") =>
    outcomes.reduce((total, outcome) => total + outcome[count], 0);
  print(`\n${clock.said}\n${outcomes.map(line).join("\n")}\n`);
  for (const measured of outcomes.flatMap((outcome) => outcome.measured)) print(measured);
  const skipped = sum("skipped");
  if (skipped > 0)
    print(`${skipped} skipped, which counts as failed: a test that does not run proves nothing.`);
  print(`${sum("passed")} passed, ${sum("failed") + skipped} failed`);
  return outcomes.every(isGood);
}

try {
  // Found once, so that the parts that need a browser neither search nor install again.
  process.env["CHROMIUM_PATH"] = await findChromium();
  print(clock.said);
  process.exitCode = conclude(await runAll()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof NoChromiumError)) throw error;
  print(`${error.message}\n0 passed, 1 failed`);
  process.exitCode = 1;
}
