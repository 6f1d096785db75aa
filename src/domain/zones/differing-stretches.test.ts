import { expect, it } from "vitest";
import { differingStretches } from "./differing-stretches.ts";
import { zoneOffsets } from "./zone-offsets.ts";

const from = new Date("2030-06-01T00:00:00Z");
const span = { from, until: new Date("2032-06-01T00:00:00Z") };
const offsets = (zone: string) => zoneOffsets(zone, from);

it("a zone that gives up its winter time differs in each winter, and in nothing else", () => {
  expect(differingStretches(offsets("America/Denver"), offsets("America/Regina"), span)).toEqual([
    { from: "2030-11-03T08:00:00.000Z", until: "2031-03-09T09:00:00.000Z", before: -420, now: -360 },
    { from: "2031-11-02T08:00:00.000Z", until: "2032-03-14T09:00:00.000Z", before: -420, now: -360 },
  ]);
});

it("a zone whose clocks go on changing in spring and autumn as they were to do has not changed", () => {
  const later = zoneOffsets("America/Denver", new Date("2030-12-24T09:00:00Z"));
  const both = { ...span, from: new Date("2030-12-24T09:00:00Z") };
  expect(differingStretches(offsets("America/Denver"), later, both)).toEqual([]);
});

it("what is already over, or further away than both tables reach, is not compared", () => {
  const winter = { from: new Date("2031-01-10T00:00:00Z"), until: new Date("2031-02-01T00:00:00Z") };
  expect(differingStretches(offsets("America/Denver"), offsets("America/Regina"), winter)).toEqual([
    { from: "2031-01-10T00:00:00.000Z", until: "2031-02-01T00:00:00.000Z", before: -420, now: -360 },
  ]);
});
