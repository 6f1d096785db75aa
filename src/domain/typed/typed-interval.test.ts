import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInterval } from "./typed-interval.ts";

describe("typing an interval", () => {
  it.each([
    ["2w", 2, "week"],
    ["2 w", 2, "week"],
    ["6 weeks", 6, "week"],
    ["in 6 weeks", 6, "week"],
    ["In 3 Months", 3, "month"],
    ["3m", 3, "month"],
    ["6 mo.", 6, "month"],
    ["10d", 10, "day"],
    ["1 year", 1, "year"],
    ["a week", 1, "week"],
    ["in a month", 1, "month"],
    ["one year from now", 1, "year"],
    ["4 weeks later", 4, "week"],
    ["a fortnight", 2, "week"],
    ["بعد أسبوعين", 2, "week"],
    ["خلال ٦ أسابيع", 6, "week"],
    ["بعد شهر", 1, "month"],
    ["٣ أشهر", 3, "month"],
    ["11 يومًا", 11, "day"],
    ["بعد سنة", 1, "year"],
  ] as const)("%s is %i %s", (text, amount, unit) => {
    expect(readInterval(text)).toEqual({ amount, unit });
  });

  it.each(["", "w", "in week", "6", "in 6", "weeks 6", "6 moons", "2w 3d", "9999 years", "-2w", "1.5w"])(
    "%j is refused instead of guessed",
    (text) => {
      expect(readInterval(text)).toBeUndefined();
    },
  );

  it("any text is read or refused, and never more than that", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const read = readInterval(text);
        expect(read === undefined || Number.isInteger(read.amount)).toBe(true);
      }),
    );
  });
});
