import { describe, expect, it } from "vitest";
import { shiftDay } from "../calendar-day.ts";
import type { Interval } from "../interval.ts";
import { seriesOccurrences } from "./series.ts";

const monthly: Interval = { amount: 1, unit: "month" };

function series(visit: string, every: Interval, times: number, now = visit) {
  return seriesOccurrences({
    visit: new Date(visit),
    every,
    times,
    now: new Date(now),
    timeZone: "America/Chicago",
  });
}

const startsOf = (...question: Parameters<typeof series>) =>
  series(...question).map(({ asked }) => asked.start.toISOString());

describe("a series", () => {
  it("every 4 weeks, 6 times, stays at its time of day over the change of the clock", () => {
    expect(startsOf("2026-09-01T15:00:00Z", { amount: 4, unit: "week" }, 6)).toEqual([
      "2026-09-29T15:00:00.000Z",
      "2026-10-27T15:00:00.000Z",
      "2026-11-24T16:00:00.000Z",
      "2026-12-22T16:00:00.000Z",
      "2027-01-19T16:00:00.000Z",
      "2027-02-16T16:00:00.000Z",
    ]);
  });

  it("of months from the last of January stays at the ends of months", () => {
    const days = series("2028-01-31T16:00:00Z", monthly, 4).map(({ asked }) => asked.day);
    expect(days).toEqual(["2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31"]);
  });

  it("after a visit of long ago is counted from today as a whole", () => {
    const visits = series("2025-01-10T16:00:00Z", monthly, 3, "2026-11-24T20:00:00Z");
    expect(visits.map(({ asked }) => asked.day)).toEqual(["2026-12-24", "2027-01-24", "2027-02-24"]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 10, 14, 28, 365])(
    "every %i days never lets two of its visits be moved to one day",
    (amount) => {
      const visits = series("2026-11-24T16:00:00Z", { amount, unit: "day" }, 3);
      const [first, second] = visits;
      if (!first || !second) throw new Error("The series is too short.");
      const last = shiftDay(first.asked.day, first.reach.later);
      expect(last < shiftDay(second.asked.day, -second.reach.earlier)).toBe(true);
    },
  );
});
