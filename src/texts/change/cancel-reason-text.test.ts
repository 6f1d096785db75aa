import { afterEach, expect, it } from "vitest";
import { ar } from "#texts/ar.ts";
import { en } from "#texts/en.ts";
import { speak } from "#texts/texts.ts";
import { cancelReasonText, keptReason } from "./cancel-reason-text.ts";

afterEach(() => speak({ texts: en, locale: "en-US" }));

const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, "");

it("the reason of a cancellation is read in the language of the page, and one from elsewhere as it was written", () => {
  const kept = keptReason({ who: "patient", text: "Is ill" });
  expect(kept).toBe("patient: Is ill");
  expect(plain(cancelReasonText(kept))).toBe("Patient: Is ill");
  expect(cancelReasonText("Moved abroad")).toBe("Moved abroad");
  speak({ texts: ar, locale: "ar-JO" });
  expect(plain(cancelReasonText(kept))).toBe("المريض: مريض");
  expect(plain(cancelReasonText("clinic: Flood"))).toContain("Flood");
});
