import { defineConfig } from "@playwright/test";

import { chromiumFlags, findChromium } from "#commands/chromium/find-chromium.ts";

import { withoutFakedClock } from "#commands/clock/faked-clock.ts";

// Every worker reads this file again; the first search serves them all.
process.env["CHROMIUM_PATH"] ??= await findChromium();

const large = "stories/counted.spec.ts";

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results/e2e",
  projects: [
    { name: "opening", testMatch: "stories/open-clinic.setup.ts" },
    { name: "stories", testMatch: "stories/*.spec.ts", testIgnore: large, dependencies: ["opening"] },
    // Made while other stories go on.
    {
      name: "opening of 100,000",
      testMatch: "stories/open-large-clinic.setup.ts",
      dependencies: ["opening"],
    },
    { name: "stories among 100,000", testMatch: large, dependencies: ["opening of 100,000"] },
  ],
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // These bound what hangs; how fast a machine is must not decide whether a story passes.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: "../test-results/e2e.json" }]],
  use: {
    launchOptions: {
      executablePath: process.env["CHROMIUM_PATH"],
      args: chromiumFlags,
      env: withoutFakedClock(process.env),
    },
    locale: "en-US",
    timezoneId: "America/Chicago",
    screenshot: "only-on-failure",
  },
});
