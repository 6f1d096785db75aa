import { describe, expect, it } from "vitest";
import { dateRanges } from "./date-range.ts";

const at = (text: string) => new Date(text);

describe("a FHIR date parameter", () => {
  it.each([
    ["2026-03-08", [{ from: at("2026-03-08T00:00Z"), before: at("2026-03-09T00:00Z") }]],
    ["eq2026-02", [{ from: at("2026-02-01T00:00Z"), before: at("2026-03-01T00:00Z") }]],
    ["2026", [{ from: at("2026-01-01T00:00Z"), before: at("2027-01-01T00:00Z") }]],
    ["ge2026-03-08", [{ from: at("2026-03-08T00:00Z") }]],
    ["gt2026-03-08", [{ from: at("2026-03-09T00:00Z") }]],
    ["le2026-03-08", [{ before: at("2026-03-09T00:00Z") }]],
    ["lt2026-03-08", [{ before: at("2026-03-08T00:00Z") }]],
    ["sa2026-12", [{ from: at("2027-01-01T00:00Z") }]],
    ["eb2026-12", [{ before: at("2026-12-01T00:00Z") }]],
    ["ne2026-03-08", [{ before: at("2026-03-08T00:00Z") }, { from: at("2026-03-09T00:00Z") }]],
    ["2026-03-08T09:30", [{ from: at("2026-03-08T09:30Z"), before: at("2026-03-08T09:31Z") }]],
    ["2026-03-08T09:30:15Z", [{ from: at("2026-03-08T09:30:15Z"), before: at("2026-03-08T09:30:16Z") }]],
    ["ge2026-03-08T09:30:15.250+05:30", [{ from: at("2026-03-08T04:00:15.250Z") }]],
    ["ge2026-03-08T09:30:00 05:30", [{ from: at("2026-03-08T04:00:00Z") }]],
    ["lt2026-03-08T00:00:00.000Z", [{ before: at("2026-03-08T00:00Z") }]],
  ])("%s leaves its ranges", (value, ranges) => {
    expect(dateRanges(value, "date")).toEqual(ranges);
  });

  it.each([
    "",
    "tomorrow",
    "2026-02-30",
    "2026-13",
    "26-03-08",
    "xx2026-03-08",
    "2026-03-08T25:00",
    "2026-03-08T9",
  ])("%j is refused by the parameter's name", (value) => {
    expect(() => dateRanges(value, "date")).toThrow("date: must be a date such as ge2025-02-10");
  });
});
