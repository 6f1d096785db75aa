import { readFile } from "node:fs/promises";

/** How many tests ended how. A flaky one failed before it passed, which counts as failed. */
export type Counts = { passed: number; failed: number; skipped: number };

/** A report's counts, and what its tests measured, in sentences. */
export type Report = Counts & { measured: string[] };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};

type Annotated = { annotations?: { type: string; description?: string }[] };
type Suite = { suites?: Suite[]; specs?: { tests: Annotated[] }[] };

type PlaywrightReport = Suite & {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};

/** Reads the JSON report of Vitest or Playwright; `undefined` when there is none, or none that can be read. */
export async function readReport(file: string): Promise<Report | undefined> {
  try {
    return readCounts(JSON.parse(await readFile(file, "utf8")) as VitestReport | PlaywrightReport);
  } catch {
    return undefined;
  }
}

function readCounts(report: VitestReport | PlaywrightReport): Report {
  if ("stats" in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky, skipped, measured: measuredIn(report) };
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  const skipped = numPendingTests + numTodoTests;
  return { passed: numPassedTests, failed: numFailedTests, skipped, measured: [] };
}

/** What the stories of a suite noted as measured. */
function measuredIn({ suites = [], specs = [] }: Suite): string[] {
  const notes = specs.flatMap(({ tests }) => tests.flatMap(({ annotations = [] }) => annotations));
  const own = notes.flatMap(({ type, description }) =>
    type === "measured" && description ? [description] : [],
  );
  return [...own, ...suites.flatMap(measuredIn)];
}
