import { describe, expect, it } from "vitest";
import { isPhoneText, isSamePhone, phoneDigits, tidyPhone } from "./phone-digits.ts";

describe("a phone", () => {
  it.each([
    "\u202A(312) 555-0142\u202C",
    "\u2066+1 312 555 0142\u2069",
    "312–555–0142",
    "312‑555‑0142",
    "312−555—0142",
    "tel:+13125550142",
    "TEL: 312 555 0142",
    "312 555 0142 x12",
    "+1 (312) 555-0142 ext. 12",
    "312 555 0142, ext 7",
    "tel:+1-312-555-0142;ext=12",
    "312\u00A0555\u20090142",
    "3\uFE0F1\uFE0F2 555 0142",
    "٣١٢ ٥٥٥ ٠١٤٢",
    "３１２５５５０１４２",
    "001 312 555 0142",
  ])("is the same as %j", (pasted) => {
    expect(isPhoneText(pasted)).toBe(true);
    expect(isSamePhone("(312) 555-0142", pasted)).toBe(true);
  });

  it.each([
    ["+962 79 123 4567", ["0791234567", "٠٧٩١٢٣٤٥٦٧", "00962791234567", "962 79 123 4567"]],
    ["+44 20 7946 0958", ["020 7946 0958", "0044 20 7946 0958", "+44 (0)20 7946 0958"]],
  ])("%s is dialled in many ways", (kept, typed) => {
    for (const phone of typed) expect({ phone, is: isSamePhone(kept, phone) }).toEqual({ phone, is: true });
  });

  it("is another one where the last digits differ, or where too few are the same", () => {
    expect(isSamePhone("+962 79 123 4567", "0791234568")).toBe(false);
    expect(isSamePhone("+962 79 123 4567", "234567")).toBe(false);
    expect(isSamePhone(undefined, "")).toBe(false);
    for (const text of ["smith", "jane 3125550142", "", "x12", "+"]) expect(isPhoneText(text)).toBe(false);
  });

  it("is kept without what cannot be seen", () => {
    expect(tidyPhone("\u202A(312) 555–0142\u202C ")).toBe("(312) 555-0142");
    expect(phoneDigits("+44 (0)20 7946 0958")).toBe("442079460958");
    expect(phoneDigits("(0)20 7946 0958")).toBe("02079460958");
  });
});
