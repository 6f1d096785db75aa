import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestSlots } from "./nearest-slots.ts";
import { overlaps, type TimeRange } from "./time-range.ts";

const minuteMs = 60_000;
const at = (clock: string, day = "2026-06-10") => new Date(`${day}T${clock}:00Z`);
const slot = (clock: string, minutes = 30, day?: string): TimeRange => {
  const start = at(clock, day);
  return { start, end: new Date(start.getTime() + minutes * minuteMs) };
};
const day = { start: at("00:00"), end: at("00:00", "2026-06-11") };
const shown = (slots: TimeRange[]) => slots.map(({ start }) => start.toISOString().slice(8, 16));

describe("whoever cannot have the time they want", () => {
  it("hears the nearest others in order of time, before and after it, none of them over another", () => {
    const free = ["08:45", "09:00", "09:15", "10:30", "10:45", "11:00"].map((clock) => slot(clock));
    expect(shown(nearestSlots(free, { wanted: at("10:00"), day, count: 3 }))).toEqual([
      "10T09:15",
      "10T10:30",
      "10T11:00",
    ]);
  });

  it("hears of the later time of that day too, however many earlier ones are nearer", () => {
    const free = ["08:00", "08:30", "09:00", "09:30", "16:00"].map((clock) => slot(clock));
    expect(shown(nearestSlots(free, { wanted: at("10:00"), day, count: 3 }))).toEqual([
      "10T09:00",
      "10T09:30",
      "10T16:00",
    ]);
  });

  it("hears of the same day before another one, even of one that is nearer", () => {
    const free = [slot("23:30", 30, "2026-06-09"), slot("15:00"), slot("09:00", 30, "2026-06-11")];
    expect(shown(nearestSlots(free, { wanted: at("01:00"), day, count: 2 }))).toEqual([
      "09T23:30",
      "10T15:00",
    ]);
    expect(shown(nearestSlots(free, { wanted: at("01:00"), day, count: 1 }))).toEqual(["10T15:00"]);
  });
});

const isOnDay = ({ start }: TimeRange) => day.start <= start && start < day.end;

const anyFree = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -2 * 96, max: 3 * 96 }), { maxLength: 60 }),
    fc.constantFrom(15, 20, 30, 45, 90),
  )
  .map(([quarters, minutes]) =>
    quarters
      .map((quarter) => {
        const start = new Date(day.start.getTime() + quarter * 15 * minuteMs);
        return { start, end: new Date(start.getTime() + minutes * minuteMs) };
      })
      .toSorted((a, b) => a.start.getTime() - b.start.getTime()),
  );

it("what is offered is free, in order, apart, and leaves nothing nearer out, for any free times", () => {
  fc.assert(
    fc.property(
      anyFree,
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 1, max: 4 }),
      (free, minute, count) => {
        const wanted = new Date(day.start.getTime() + minute * minuteMs);
        const distance = ({ start }: TimeRange) => Math.abs(start.getTime() - wanted.getTime());
        const sideOf = ({ start }: TimeRange) => start < wanted;
        const comesAfter = (one: TimeRange, other: TimeRange) =>
          isOnDay(one) === isOnDay(other) ? distance(one) > distance(other) : isOnDay(other);
        const offered = nearestSlots(free, { wanted, day, count });
        expect(offered.every((one) => free.includes(one))).toBe(true);
        expect(offered).toEqual(offered.toSorted((a, b) => a.start.getTime() - b.start.getTime()));
        expect(offered.some((one, i) => offered.some((other, k) => i < k && overlaps(one, other)))).toBe(
          false,
        );
        expect(offered.length).toBeLessThanOrEqual(count);
        // Whatever else could stand beside what is offered is not nearer than it, on its side of the time.
        const left = free.filter((one) => !offered.some((other) => overlaps(one, other)));
        const ahead = left.flatMap((one) =>
          offered.filter((other) => sideOf(other) === sideOf(one) && comesAfter(other, one)),
        );
        expect(ahead).toEqual([]);
        expect(left.length > 0 && offered.length < count).toBe(false);
        const sides = new Set(offered.filter(isOnDay).map(sideOf));
        const onOtherSide = left.filter((one) => isOnDay(one) && !sides.has(sideOf(one)));
        expect(count > 1 ? onOtherSide : []).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});
