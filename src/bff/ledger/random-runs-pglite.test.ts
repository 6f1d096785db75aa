import { expect, it } from "vitest";
import { again, brokenDays, runs } from "#testing/random-runs/broken-days.ts";

const timeout = 300_000 + runs * 1_000;

it("whatever happens at the desks, the booking promise is kept, on one embedded database", {
  timeout,
}, async () => {
  expect({ again, broken: await brokenDays("pglite") }).toEqual({ again, broken: [] });
});
