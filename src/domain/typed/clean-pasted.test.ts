import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanPasted } from "./clean-pasted.ts";

describe("a pasted text", () => {
  it.each([
    ["Crown, second visit", "Crown, second visit", 0],
    ["a\0b\x07c", "abc", 2],
    ["first\u2028second\u2029third", "first\nsecond\nthird", 0],
    ["one\r\ntwo\rthree", "one\ntwo\nthree", 0],
    ["half \uD83D of a face", "half  of a face", 1],
    ["🩺 يرجى\tالحضور \u202Eright\u202C", "🩺 يرجى\tالحضور \u202Eright\u202C", 0],
  ])("%j becomes %j without %i of its characters", (pasted, text, removed) => {
    expect(cleanPasted(pasted, false)).toEqual({ text, removed });
  });

  it("keeps its words apart in a field of one line", () => {
    expect(cleanPasted("Bring \n  the list\r\nof medication", true).text).toBe(
      "Bring the list of medication",
    );
  });

  it("is never cut, and cleaning it again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (pasted) => {
        const { text, removed } = cleanPasted(pasted, false);
        expect(cleanPasted(text, false)).toEqual({ text, removed: 0 });
        expect(text.length).toBeLessThanOrEqual(pasted.length - removed);
      }),
    );
  });
});
