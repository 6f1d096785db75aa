import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";
import { describe, expect, it } from "vitest";
import { readWallClock, wallClockDay, wallClockTime } from "./wall-clock.ts";

describe("reading the clinic's wall clock", () => {
  it.each([
    ["America/Chicago", "2026-01-15", "09:30", "2026-01-15T15:30:00.000Z"],
    ["America/Chicago", "2026-07-15", "09:30", "2026-07-15T14:30:00.000Z"],
    ["Asia/Tokyo", "2026-07-15", "00:00", "2026-07-14T15:00:00.000Z"],
    ["Asia/Kathmandu", "2026-07-15", "12:00", "2026-07-15T06:15:00.000Z"],
    ["UTC", "2024-02-29", "23:59", "2024-02-29T23:59:00.000Z"],
  ])("in %s %s %s is one instant", (timeZone, day, time, expected) => {
    const reading = readWallClock(day, time, timeZone);
    expect(reading).toEqual({ kind: "once", instant: new Date(expected) });
    expect(wallClockDay(new Date(expected), timeZone)).toBe(day);
    expect(wallClockTime(new Date(expected), timeZone)).toBe(time);
  });

  it.each([
    ["America/Chicago", "2026-03-08", "02:30", "2026-03-08T08:00:00.000Z"],
    ["America/Chicago", "2026-03-08", "02:00", "2026-03-08T08:00:00.000Z"],
    ["Europe/Berlin", "2026-03-29", "02:59", "2026-03-29T01:00:00.000Z"],
    ["Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30:00.000Z"],
  ])(
    "in %s %s %s is skipped in spring, and the next time that exists is offered",
    (timeZone, day, time, next) => {
      expect(readWallClock(day, time, timeZone)).toEqual({ kind: "never", next: new Date(next) });
    },
  );

  it("an hour repeated in autumn is two instants", () => {
    expect(readWallClock("2026-11-01", "01:30", "America/Chicago")).toEqual({
      kind: "twice",
      instants: [new Date("2026-11-01T06:30:00.000Z"), new Date("2026-11-01T07:30:00.000Z")],
    });
  });

  it("the hours beside a change are single", () => {
    expect(readWallClock("2026-03-08", "03:00", "America/Chicago").kind).toBe("once");
    expect(readWallClock("2026-03-08", "01:59", "America/Chicago").kind).toBe("once");
    expect(readWallClock("2026-11-01", "02:00", "America/Chicago").kind).toBe("once");
    expect(readWallClock("2026-11-01", "00:59", "America/Chicago").kind).toBe("once");
  });

  it.each(["America/Chicago", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia"])(
    "shows in %s what another implementation says, all through a year",
    (timeZone) => {
      const instants = Array.from({ length: 500 }, (_, at) => new Date(Date.UTC(2028, 0, 1, 17 * at, 42)));
      const shown = instants.map((at) => `${wallClockDay(at, timeZone)} ${wallClockTime(at, timeZone)}`);
      expect(shown).toEqual(instants.map((at) => format(new TZDate(at, timeZone), "yyyy-MM-dd HH:mm")));
    },
  );

  it("of what is no instant is none", () => {
    expect(wallClockDay(new Date(Number.NaN), "America/Chicago")).toContain("NaN");
  });
});
