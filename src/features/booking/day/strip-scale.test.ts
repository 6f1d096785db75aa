import { describe, expect, it } from "vitest";
import { wallClockTime } from "#domain/wall-clock.ts";
import { stripScale } from "./strip-scale.ts";

const chicago = "America/Chicago";
const range = (start: string, end: string) => ({ start: new Date(start), end: new Date(end) });
const clock = (instants: Date[]) => instants.map((instant) => wallClockTime(instant, chicago));

describe("the strip of a day", () => {
  it("shows from 8 to 18 when nothing is known of it", () => {
    const { hours, rows } = stripScale("2026-11-24", chicago, []);
    expect([clock(hours)[0], clock(hours).at(-1), rows]).toEqual(["08:00", "17:00", 120]);
  });

  it("shows whole hours around all that is on it", () => {
    const { hours, rowsOf } = stripScale("2026-11-24", chicago, [
      range("2026-11-24T14:20:00Z", "2026-11-24T22:40:00Z"),
    ]);
    expect([clock(hours)[0], clock(hours).at(-1)]).toEqual(["08:00", "16:00"]);
    expect(rowsOf(range("2026-11-24T14:20:00Z", "2026-11-24T14:50:00Z"))).toEqual({ from: 5, to: 11 });
    expect(rowsOf(range("2026-11-24T14:20:00Z", "2026-11-24T14:22:00Z"))).toEqual({ from: 5, to: 8 });
  });

  it("has the hours that really pass when the clinic's clock is put forward or back", () => {
    const spring = stripScale("2026-03-08", chicago, [range("2026-03-08T06:00:00Z", "2026-03-08T10:00:00Z")]);
    expect(clock(spring.hours)).toEqual(["00:00", "01:00", "03:00", "04:00"]);
    const autumn = stripScale("2026-11-01", chicago, [range("2026-11-01T05:00:00Z", "2026-11-01T08:30:00Z")]);
    expect(clock(autumn.hours)).toEqual(["00:00", "01:00", "01:00", "02:00"]);
  });

  it("ends with the day, whatever goes on over midnight", () => {
    const { end, rowsOf, rows } = stripScale("2026-11-24", chicago, [
      range("2026-11-25T04:00:00Z", "2026-11-25T08:00:00Z"),
    ]);
    expect(end.toISOString()).toBe("2026-11-25T06:00:00.000Z");
    expect(rowsOf(range("2026-11-25T05:58:00Z", "2026-11-25T08:00:00Z")).to).toBe(rows + 1);
  });
});
