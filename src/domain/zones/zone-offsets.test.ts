import { describe, expect, it } from "vitest";
import { offsetText, zoneDifference, zoneOffsets } from "./zone-offsets.ts";

const from = new Date("2026-11-28T10:00:00Z");

describe("what a computer reckons of a zone for two years", () => {
  it("is each change of its clocks, to the minute", () => {
    expect(zoneOffsets("America/Chicago", from)).toEqual([
      { from: "2026-11-28T00:00:00.000Z", minutes: -360 },
      { from: "2027-03-14T08:00:00.000Z", minutes: -300 },
      { from: "2027-11-07T07:00:00.000Z", minutes: -360 },
      { from: "2028-03-12T08:00:00.000Z", minutes: -300 },
      { from: "2028-11-05T07:00:00.000Z", minutes: -360 },
    ]);
    expect(zoneOffsets("Asia/Kolkata", from)).toEqual([{ from: "2026-11-28T00:00:00.000Z", minutes: 330 }]);
  });

  it("agrees with itself, also when it is reckoned a day later", () => {
    const later = zoneOffsets("America/Chicago", new Date("2026-11-29T23:00:00Z"));
    expect(zoneDifference(zoneOffsets("America/Chicago", from), later)).toBeUndefined();
  });

  it("differs from another's from the first instant on at which one is wrong", () => {
    const [regina, denver] = [zoneOffsets("America/Regina", from), zoneOffsets("America/Denver", from)];
    expect(zoneDifference(regina, denver)).toEqual({
      from: "2026-11-28T00:00:00.000Z",
      mine: -360,
      theirs: -420,
    });
    const [phoenix, edmonton] = [zoneOffsets("America/Phoenix", from), denver];
    expect(zoneDifference(phoenix, edmonton)).toEqual({
      from: "2027-03-14T09:00:00.000Z",
      mine: -420,
      theirs: -360,
    });
  });

  it("is told as people write it", () => {
    expect([-420, 0, 330].map(offsetText)).toEqual(["−07:00", "+00:00", "+05:30"]);
  });
});
