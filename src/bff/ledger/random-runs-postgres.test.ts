import { expect, it } from "vitest";
import { again, brokenDays, runs } from "#testing/random-runs/broken-days.ts";

const timeout = 300_000 + runs * 1_000;

it("whatever happens at the desks, the booking promise is kept, through three replicas on PostgreSQL", {
  timeout,
}, async () => {
  expect({ again, broken: await brokenDays("postgres") }).toEqual({ again, broken: [] });
});
