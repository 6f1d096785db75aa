import { afterEach, expect, it } from "vitest";
import { ar } from "#texts/ar.ts";
import { en } from "#texts/en.ts";
import { speak } from "#texts/texts.ts";
import { countingText } from "./counting-text.ts";

afterEach(() => speak({ texts: en, locale: "en-US" }));

it.each([
  [2, "week", "بعد أسبوعين من اليوم: غدا"],
  [2, "month", "بعد شهرين من اليوم: غدا"],
  [1, "week", "بعد أسبوع من اليوم: غدا"],
] as const)("in Arabic, %i %s after today is said as one says it", (amount, unit, said) => {
  speak({ texts: ar, locale: "ar" });
  const today = "2026-11-28";
  expect(countingText({ interval: { amount, unit }, from: today, today, when: "غدا" })).toBe(said);
});
