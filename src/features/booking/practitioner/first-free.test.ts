import { expect, it } from "vitest";
import { firstFree } from "./first-free.ts";

const at = (from: string, to: string) => ({ start: `2026-11-24T${from}:00Z`, end: `2026-11-24T${to}:00Z` });
const of = (practitionerId: string, ...free: { start: string; end: string }[]) => ({
  practitionerId,
  free,
  open: [],
  away: [],
  hoursKnown: true,
});

it("the first times of all who are free are offered, none twice and none within another", () => {
  const list = {
    practitioners: [
      of("a", at("09:00", "09:30"), at("09:15", "09:45"), at("09:30", "10:00")),
      of("b", at("09:00", "09:30"), at("09:20", "09:50"), at("09:40", "10:10")),
    ],
    asOf: "2026-11-24T08:00:00Z",
  };
  const offers = firstFree(list, 3).map(({ start, practitionerId }) => [
    start.toISOString().slice(11, 16),
    practitionerId,
  ]);
  expect(offers).toEqual([
    ["09:00", "a"],
    ["09:30", "a"],
    ["09:40", "b"],
  ]);
  expect(firstFree(undefined, 3)).toEqual([]);
});
