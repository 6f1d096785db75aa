import { expect, it } from "vitest";
import { ageOn } from "./age.ts";

it.each([
  ["1980-04-23", "2026-04-22", 45],
  ["1980-04-23", "2026-04-23", 46],
  ["2026-11-22", "2026-11-22", 0],
  ["2004-02-29", "2026-02-28", 21],
  ["2004-02-29", "2026-03-01", 22],
])("somebody born on %s is on %s %i years old", (born, day, age) => {
  expect(ageOn(born, day)).toBe(age);
});
