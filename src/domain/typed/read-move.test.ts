import { describe, expect, it } from "vitest";
import { readMove } from "./read-move.ts";

const timeZone = "America/Chicago";
const from = { start: new Date("2026-12-01T15:00:00Z"), end: new Date("2026-12-01T15:45:00Z") };
const read = (typed: string, more = {}) =>
  readMove(typed, { from, today: "2026-11-28", timeZone, locale: "en-US", ...more });

describe("where an appointment is moved", () => {
  it.each([
    ["11:15", "2026-12-01T17:15:00.000Z"],
    ["wed 10", "2026-12-02T16:00:00.000Z"],
    ["dec 3 14:30", "2026-12-03T20:30:00.000Z"],
    ["dec 8", "2026-12-08T15:00:00.000Z"],
  ])("“%s” keeps its length, and its day or its time where none is said", (typed, start) => {
    const reading = read(typed);
    const end = new Date(Date.parse(start) + 45 * 60_000);
    expect(reading).toMatchObject({ kind: "time", start: new Date(start), end });
  });

  it("an end that is typed changes its length", () => {
    expect(read("10-11")).toMatchObject({
      start: new Date("2026-12-01T16:00:00Z"),
      end: new Date("2026-12-01T17:00:00Z"),
    });
  });

  it.each(["20 min", "20m", "٢٠ دقيقة"])("“%s” makes it as long as that where it stands", (typed) => {
    const end = new Date(from.start.getTime() + 20 * 60_000);
    expect(read(typed)).toEqual({ kind: "time", start: from.start, end });
  });

  it("a weekday that is not the date's is asked about, and neither is taken", () => {
    const reading = read("mon dec 8 2026 9:30");
    expect(reading).toMatchObject({ kind: "which" });
    expect(JSON.stringify(reading)).toContain("2026-12-08T15:30:00.000Z");
    expect(JSON.stringify(reading)).toContain("2026-12-07T15:30:00.000Z");
  });

  it("what is no time is none", () => {
    expect(read("soon-ish")).toEqual({ kind: "unreadable" });
  });

  it("a time that the clocks skip or show twice is asked about", () => {
    const spring = {
      from: { start: new Date("2027-03-14T15:00:00Z"), end: new Date("2027-03-14T15:30:00Z") },
    };
    expect(read("2:30 am", spring)).toMatchObject({ kind: "never", next: new Date("2027-03-14T08:00:00Z") });
    const autumn = {
      from: { start: new Date("2027-11-07T15:00:00Z"), end: new Date("2027-11-07T15:30:00Z") },
    };
    expect(read("1:30 am", autumn)).toMatchObject({
      kind: "twice",
      times: [{ start: new Date("2027-11-07T06:30:00Z") }, { start: new Date("2027-11-07T07:30:00Z") }],
    });
  });
});
