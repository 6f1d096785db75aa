import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merged, overlaps, type TimeRange, within, without } from "./time-range.ts";

const range = (start: number, end: number): TimeRange => ({ start: new Date(start), end: new Date(end) });
const numbers = (ranges: TimeRange[]) => ranges.map(({ start, end }) => [start.getTime(), end.getTime()]);

describe("two times", () => {
  it.each([
    [[0, 10], [5, 15], true],
    [[0, 10], [10, 20], false],
    [[0, 10], [3, 4], true],
    [[0, 10], [11, 12], false],
    [[0, 10], [5, 5], false],
  ] as const)("%j and %j share a moment: %s", ([a, b], [c, d], shared) => {
    expect(overlaps(range(a, b), range(c, d))).toBe(shared);
    expect(overlaps(range(c, d), range(a, b))).toBe(shared);
  });
});

it("what overlaps or touches becomes one, and what is empty is left out", () => {
  const ranges = [range(20, 30), range(0, 10), range(10, 12), range(5, 8), range(15, 15)];
  expect(numbers(merged(ranges))).toEqual([
    [0, 12],
    [20, 30],
  ]);
});

it("what is cut out of a time leaves the rest", () => {
  expect(
    numbers(without(range(0, 100), [range(-5, 10), range(40, 50), range(45, 60), range(99, 200)])),
  ).toEqual([
    [10, 40],
    [60, 99],
  ]);
  expect(numbers(without(range(0, 100), [range(0, 100)]))).toEqual([]);
  expect(numbers(without(range(0, 100), [range(200, 300)]))).toEqual([[0, 100]]);
});

const someRanges = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
    .map(([start, length]) => range(start, start + length)),
  { maxLength: 8 },
);
const has = (ranges: TimeRange[], moment: number) =>
  ranges.some(({ start, end }) => start.getTime() <= moment && moment < end.getTime());

it("every moment is where it belongs, whatever the ranges and their order", () => {
  fc.assert(
    fc.property(someRanges, someRanges, fc.integer({ min: -5, max: 90 }), (some, cuts, moment) => {
      const bounds = range(10, 50);
      expect(has(merged(some), moment)).toBe(has(some, moment));
      expect(merged(some.toReversed())).toEqual(merged(some));
      expect(has(without(bounds, cuts), moment)).toBe(has([bounds], moment) && !has(cuts, moment));
      expect(has(within(some, bounds), moment)).toBe(has(some, moment) && has([bounds], moment));
    }),
  );
});
