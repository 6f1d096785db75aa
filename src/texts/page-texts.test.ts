import { afterEach, describe, expect, it } from "vitest";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { pageTexts } from "./page-texts.ts";
import { speak } from "./texts.ts";

afterEach(() => speak({ texts: en, locale: "en-US" }));

const words = pageTexts({ en: { title: "My day" }, ar: { title: "يومي" } });

describe("a page that brings its own words", () => {
  it("speaks the language that was chosen last", () => {
    speak({ texts: ar, locale: "ar-EG" });
    expect(words().title).toBe("يومي");
    speak({ texts: en, locale: "en-GB" });
    expect(words().title).toBe("My day");
  });
});
