import { afterEach, expect, it } from "vitest";
import { ar as clock } from "#app/texts/clock/ar.ts";
import { ar } from "./ar.ts";
import { afterWord } from "./arabic-dual.ts";
import { en } from "./en.ts";
import { roughDurationText } from "./format.ts";
import { speak } from "./texts.ts";

afterEach(() => speak({ texts: en, locale: "en-US" }));

const minuteMs = 60_000;

it.each([
  [2, "دقيقتين"],
  [120, "ساعتين"],
  [2880, "يومين"],
])("in Arabic a clock that is %i minutes fast is said to be as one says it", (minutes, said) => {
  speak({ texts: ar, locale: "ar" });
  expect(clock.fast(roughDurationText(minutes * minuteMs))).toContain(`بمقدار ${said}.`);
});

it("what is not two of something stays as it is", () => {
  speak({ texts: ar, locale: "ar" });
  for (const minutes of [1, 3, 11, 45, 180, 660, 4320, 57_600]) {
    const said = roughDurationText(minutes * minuteMs);
    expect(afterWord(said)).toBe(said);
  }
});
