import { expect, it } from "vitest";
import { clockMoments } from "./clock-moments.ts";

it("the days on which a result must not depend are the next of their kind, at the clinic", () => {
  const moments = clockMoments(new Date("2026-11-28T16:30:00Z"), "America/Chicago");
  expect(moments.map(({ name, at }) => `${at.toISOString()} ${name}`)).toEqual([
    "2026-12-05T16:00:00.000Z a Saturday",
    "2026-11-30T05:50:00.000Z a Sunday night",
    "2028-02-29T16:00:00.000Z the last of February in a leap year",
    "2026-12-31T16:00:00.000Z the last of December",
    "2027-03-14T07:50:00.000Z the night in which clocks go forward",
    "2027-11-07T06:50:00.000Z the night in which clocks go back",
  ]);
});

it("a leap day is found across the turn of a century that has none", () => {
  const [, , leapDay] = clockMoments(new Date("2096-03-01T00:00:00Z"), "America/Chicago");
  expect(leapDay?.at.toISOString()).toBe("2104-02-29T16:00:00.000Z");
});
