import { expect, it } from "vitest";
import { startOfDay } from "./start-of-day.ts";

it.each([
  ["America/Chicago", "2026-11-24", "2026-11-24T06:00:00.000Z"],
  ["Asia/Tokyo", "2026-11-24", "2026-11-23T15:00:00.000Z"],
  ["Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00.000Z"],
  ["America/Havana", "2026-11-01", "2026-11-01T04:00:00.000Z"],
])("in %s the day %s begins at %s", (timeZone, day, expected) => {
  expect(startOfDay(day, timeZone)).toEqual(new Date(expected));
});
