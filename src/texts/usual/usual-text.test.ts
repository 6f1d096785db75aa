import { afterEach, expect, it } from "vitest";
import { usualTexts } from "#contract/usual-texts.ts";
import { ar } from "#texts/ar.ts";
import { en } from "#texts/en.ts";
import { speak } from "#texts/texts.ts";
import { usualText } from "./usual-text.ts";

afterEach(() => speak({ texts: en, locale: "en-US" }));

const all = [
  ...usualTexts.reasons,
  ...usualTexts.instructions,
  ...usualTexts.cancelReasons.map(({ text }) => text),
];

it("a clinic that has no texts of its own is offered them in the language of the page", () => {
  expect(all.map(usualText)).toEqual(all);
  speak({ texts: ar, locale: "ar-JO" });
  for (const text of all) expect(usualText(text)).toMatch(/^[^A-Za-z]+$/);
});

it("what a clinic has written itself is shown as it is written, in every language", () => {
  speak({ texts: ar, locale: "ar" });
  expect(usualText("Lives too far away")).toBe("Lives too far away");
});
