import { expect, it } from "vitest";
import { spanText } from "./span-text.ts";

const zone = "America/Chicago";
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "").replace(/\s/g, " ");

it("what lasts for days says on which ones, and a visit only from when until when", () => {
  const start = new Date("2026-11-18T15:00:00Z");
  expect(plain(spanText(start, new Date("2026-11-30T16:00:00Z"), zone))).toBe(
    "Wed, Nov 18, 9:00 AM – Mon, Nov 30, 10:00 AM",
  );
  expect(plain(spanText(start, new Date("2026-11-18T15:30:00Z"), zone))).not.toContain("Nov");
});
