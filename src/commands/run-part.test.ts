import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runPart } from "./run-part.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "frontdesk-part-"));
  await mkdir(join(root, "reports"));
});

afterEach(() => rm(root, { recursive: true }));

/** Runs a script that writes `report` and ends with `code`, as a part of `npm test`. */
async function runScript(code: number, report?: object) {
  const write = report
    ? `require("fs").writeFileSync("reports/r.json", ${JSON.stringify(JSON.stringify(report))});`
    : "";
  await writeFile(join(root, "script.cjs"), `console.log("said something"); ${write} process.exit(${code});`);
  await writeFile(
    join(root, "package.json"),
    JSON.stringify({ name: "planted", version: "1.0.0", scripts: { part: "node script.cjs" } }),
  );
  return runPart(root, { name: "part", script: "part", report: "reports/r.json" });
}

const vitestReport = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
const playwrightReport = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 } };

it("tests that passed are counted", async () => {
  expect(await runScript(0, vitestReport)).toMatchObject({ passed: 3, failed: 0, skipped: 0 });
  expect(await runScript(0, playwrightReport)).toMatchObject({ passed: 2, failed: 0, skipped: 0 });
});

it("a skipped test is not forgotten, and one that passed at the second try has failed", async () => {
  expect(await runScript(0, { ...vitestReport, numPendingTests: 1, numTodoTests: 1 })).toMatchObject({
    skipped: 2,
  });
  expect(await runScript(0, { stats: { ...playwrightReport.stats, flaky: 1 } })).toMatchObject({ failed: 1 });
});

it("what a story measured is kept", async () => {
  const tests = [{ annotations: [{ type: "measured", description: "key presses: 21" }] }];
  const report = { ...playwrightReport, suites: [{ suites: [{ specs: [{ tests }] }] }] };
  expect(await runScript(0, report)).toMatchObject({ measured: ["key presses: 21"] });
});

it("a part that breaks without a failed test has failed", async () => {
  expect(await runScript(1, vitestReport)).toMatchObject({ passed: 3, failed: 1, skipped: 0 });
});

it("a part that reports nothing, or ran no test, has failed", async () => {
  expect(await runScript(0)).toMatchObject({ passed: 0, failed: 1 });
  expect(await runScript(0, { ...vitestReport, numPassedTests: 0 })).toMatchObject({ failed: 1 });
});

it("an old report is not taken for a new one", async () => {
  await writeFile(join(root, "reports/r.json"), JSON.stringify(vitestReport));
  expect(await runScript(0)).toMatchObject({ passed: 0, failed: 1 });
});

it("a check without tests counts as one, and what it said is kept", async () => {
  await runScript(1);
  const outcome = await runPart(root, { name: "check", script: "part" });
  expect(outcome).toMatchObject({ passed: 0, failed: 1 });
  expect(outcome.output).toContain("said something");
});
