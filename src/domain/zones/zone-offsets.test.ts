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

  it.each(["America/Chicago", "Africa/Casablanca", "Africa/Cairo"])(
    "agrees with itself in %s, also when it is reckoned some days later",
    (zone) => {
      for (let days = 1; days <= 7; days += 1) {
        const later = zoneOffsets(zone, new Date(from.getTime() + days * 86_400_000));
        expect(zoneDifference(zoneOffsets(zone, from, 731 + days), later)).toBeUndefined();
      }
    },
  );

  it("reaches to the last day, as near as that is to a change", () => {
    expect(zoneOffsets("America/Chicago", from, 107).at(-1)?.minutes).toBe(-300);
    expect(zoneOffsets("America/Chicago", from, 106).at(-1)?.minutes).toBe(-360);
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
