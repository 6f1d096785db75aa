import { describe, expect, it } from "vitest";
import { wishOf } from "./wish-of.ts";
import { type Wish, wishedWindows } from "./wished-windows.ts";

const clinic = { timeZone: "America/Chicago", now: new Date("2026-11-24T18:00:00Z") };

const windows = (wish: Partial<Wish>) =>
  wishedWindows({ day: "2027-01-05", isAbout: false, dayPart: "any", ...wish }, clinic).map(
    ({ start, end }) => `${start.toISOString().slice(0, 16)} ${end.toISOString().slice(0, 16)}`,
  );

describe("when a patient can come who is to come again", () => {
  it("is the whole of a day, its morning or its afternoon, on the clinic's clock", () => {
    expect(windows({})).toEqual(["2027-01-05T06:00 2027-01-06T06:00"]);
    expect(windows({ dayPart: "morning" })).toEqual(["2027-01-05T06:00 2027-01-05T18:00"]);
    expect(windows({ dayPart: "afternoon" })).toEqual(["2027-01-05T18:00 2027-01-06T06:00"]);
  });

  it("about a day is any working day near it", () => {
    const days = windows({ isAbout: true, dayPart: "morning" }).map((window) => window.slice(0, 10));
    expect(days).toEqual([
      "2027-01-01",
      "2027-01-04",
      "2027-01-05",
      "2027-01-06",
      "2027-01-07",
      "2027-01-08",
    ]);
  });

  it("is a Saturday only where that day itself is meant", () => {
    expect(windows({ day: "2027-01-09" })).toHaveLength(1);
    const days = windows({ day: "2027-01-09", isAbout: true }).map((window) => window.slice(8, 10));
    expect(days).toEqual(["05", "06", "07", "08", "09", "11", "12", "13"]);
  });

  it("is never past", () => {
    expect(windows({ day: "2026-11-24", dayPart: "morning" })).toEqual([]);
    expect(windows({ day: "2026-11-24", isAbout: true })[0]).toBe("2026-11-24T06:00 2026-11-25T06:00");
  });

  it("is the very hours that were said, on each of the days, and is read as that", () => {
    const at = { time: "10:15", minutes: 45 };
    expect(windows({ at })).toEqual(["2027-01-05T16:15 2027-01-05T17:00"]);
    const wished = wishedWindows({ day: "2027-01-05", isAbout: true, dayPart: "any", at }, clinic);
    expect(wishOf(wished, clinic.timeZone)).toEqual({
      first: "2027-01-01",
      last: "2027-01-08",
      dayPart: "any",
      times: { start: "10:15", end: "11:00" },
    });
  });

  it.each(["any", "morning", "afternoon"] as const)("%s is read as that part of the day", (dayPart) => {
    const wished = wishedWindows({ day: "2027-01-05", isAbout: true, dayPart }, clinic);
    expect(wishOf(wished, clinic.timeZone)).toEqual({ first: "2027-01-01", last: "2027-01-08", dayPart });
  });

  it("keeps noon at noon when the clocks change", () => {
    expect(windows({ day: "2027-03-14", dayPart: "morning" })).toEqual(["2027-03-14T06:00 2027-03-14T17:00"]);
  });
});
