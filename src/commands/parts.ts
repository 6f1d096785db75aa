/** One part of `npm test`: an npm script, and the report of its tests, if it has tests. */
export type Part = { name: string; script: string; report?: string };

/** The parts of `npm test`. Those of one row run side by side, the rows after each other. */
export const parts: readonly (readonly Part[])[] = [
  [
    { name: "build and its budget", script: "build" },
    { name: "format", script: "check:format" },
    { name: "types", script: "check:types" },
    { name: "lint", script: "check:lint" },
    { name: "arrows", script: "check:arrows" },
    { name: "dead code", script: "check:dead-code" },
  ],
  [{ name: "unit and integration", script: "unit", report: "test-results/unit.json" }],
  [{ name: "end to end", script: "e2e", report: "test-results/e2e.json" }],
];
