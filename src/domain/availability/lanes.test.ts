import fc from "fast-check";
import { expect, it } from "vitest";
import { lanesOf } from "./lanes.ts";
import { overlaps } from "./time-range.ts";

const range = (start: number, end: number) => ({ start: new Date(start), end: new Date(end) });

it("what overlaps stands side by side, and what only touches does not", () => {
  const lanes = lanesOf([range(0, 30), range(30, 60), range(40, 50), range(50, 70), range(90, 100)]);
  expect(lanes.map(({ lane, lanes: of }) => `${lane}/${of}`)).toEqual(["0/1", "0/2", "1/2", "1/2", "0/1"]);
});

it("no two ranges that overlap share a lane, and each has as much room as the others beside it", () => {
  const anyRange = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(fc.array(anyRange, { maxLength: 20 }), (spans) => {
      const ranges = spans.map(([start, length]) => range(start, start + length));
      const lanes = lanesOf(ranges);
      for (const [a, one] of ranges.entries())
        for (const [b, other] of ranges.entries()) {
          if (a === b || !overlaps(one, other)) continue;
          expect(lanes[a]?.lane).not.toBe(lanes[b]?.lane);
          expect(lanes[a]?.lanes).toBe(lanes[b]?.lanes);
        }
      expect(lanes.every(({ lane, lanes: of }) => lane < of)).toBe(true);
    }),
  );
});
