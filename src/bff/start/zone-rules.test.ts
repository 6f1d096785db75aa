import { describe, expect, it } from "vitest";
import { zoneOffsets } from "#domain/zones/zone-offsets.ts";
import { zoneWarning } from "./zone-rules.ts";

// A computer of today, by zones whose clocks have never done otherwise.
const ofToday: Record<string, string> = {
  "America/Edmonton": "America/Regina",
  "America/Inuvik": "America/Regina",
  "America/Yellowknife": "America/Regina",
  "America/Vancouver": "America/Phoenix",
  "Africa/Casablanca": "Africa/Abidjan",
};
const knowing: typeof zoneOffsets = (zone, from) => zoneOffsets(ofToday[zone] ?? zone, from);
// One of last year, by zones that change as these did then.
const asBefore: Record<string, string> = {
  "America/Edmonton": "America/Denver",
  "America/Inuvik": "America/Denver",
  "America/Yellowknife": "America/Denver",
  "America/Vancouver": "America/Los_Angeles",
  "Africa/Casablanca": "Africa/Lagos",
};
const old: typeof zoneOffsets = (zone, from) => zoneOffsets(asBefore[zone] ?? zone, from);

describe("a server whose rules of a time zone are older than the zone's last change", () => {
  it.each([
    ["America/Edmonton", "UTC−06:00", "UTC−07:00"],
    ["America/Inuvik", "UTC−06:00", "UTC−07:00"],
    ["America/Yellowknife", "UTC−06:00", "UTC−07:00"],
    ["America/Vancouver", "UTC−07:00", "UTC−08:00"],
    ["Africa/Casablanca", "UTC+00:00", "UTC+01:00"],
  ])("says at its start that %s is at %s and that it reckons %s", (zone, right, wrong) => {
    expect(zoneWarning(zone, old)).toContain(`${zone} is at ${right}`);
    expect(zoneWarning(zone, old)).toContain(`reckons ${wrong}`);
  });

  it.each(Object.keys(ofToday))("says nothing of %s once it knows", (zone) => {
    expect(zoneWarning(zone, knowing)).toBeUndefined();
  });

  it("says nothing of a zone that has not changed", () => {
    expect(zoneWarning("America/Chicago")).toBeUndefined();
  });
});
