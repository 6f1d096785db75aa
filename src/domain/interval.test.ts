import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addInterval, type Interval } from "./interval.ts";

const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

const add = (day: string, amount: number, unit: Interval["unit"]) => addInterval(day, { amount, unit });

describe("a day that lies an interval later", () => {
  it.each([
    ["2026-11-24", 3, "day", "2026-11-27"],
    ["2026-11-24", 6, "week", "2027-01-05"],
    ["2026-11-24", 3, "month", "2027-02-24"],
    ["2026-11-24", 1, "year", "2027-11-24"],
    ["2026-11-24", -2, "week", "2026-11-10"],
    ["2026-01-15", -1, "month", "2025-12-15"],
    // The month's last day stands for one that it has not.
    ["2026-01-31", 1, "month", "2026-02-28"],
    ["2028-01-31", 1, "month", "2028-02-29"],
    ["2026-03-31", 1, "month", "2026-04-30"],
    ["2026-08-31", 6, "month", "2027-02-28"],
    ["2028-02-29", 1, "year", "2029-02-28"],
    ["2028-02-29", 4, "year", "2032-02-29"],
    // A day is a day, whether the clinic's clock is put forward on it or not.
    ["2026-03-07", 1, "day", "2026-03-08"],
    ["2026-10-31", 1, "week", "2026-11-07"],
  ] as const)("from %s, %i %s: %s", (day, amount, unit, expected) => {
    expect(add(day, amount, unit)).toBe(expected);
  });

  it("lies in the month that many months later, whatever the day", () => {
    const anyDay = fc
      .integer({ min: 0, max: 40_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -360, max: 360 }), (day, amount) => {
        const later = add(day, amount, "month");
        expect(months(later)).toBe(months(day) + amount);
        expect(later.slice(8) <= day.slice(8)).toBe(true);
      }),
    );
  });
});
