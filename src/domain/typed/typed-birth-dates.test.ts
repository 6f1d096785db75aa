import { describe, expect, it } from "vitest";
import { readBirthDates } from "./typed-birth-dates.ts";

const today = "2026-11-24";
const read = (text: string, locale = "en-US") => readBirthDates(text, { today, locale });

describe("a birth date as people type it", () => {
  it.each([
    "1985-03-12",
    "1985/3/12",
    "12.3.85",
    "12.03.1985",
    "12. 3. 1985",
    "12 mar 1985",
    "12-Mar-85",
    "Mar 12, 1985",
    "march 12th 1985",
    "1985 mar 12",
    "19850312",
    "١٢ مارس ١٩٨٥",
  ])("%s", (text) => {
    expect(read(text, "ar-EG")).toEqual(["1985-03-12"]);
  });

  it("means two days when month and day can be either, the locale's reading first", () => {
    expect(read("3/12/1985")).toEqual(["1985-03-12", "1985-12-03"]);
    expect(read("3/12/1985", "en-GB")).toEqual(["1985-12-03", "1985-03-12"]);
    expect(read("03121985")).toEqual(["1985-03-12", "1985-12-03"]);
    expect(read("5/5/1985")).toEqual(["1985-05-05"]);
    expect(read("25/12/85")).toEqual(["1985-12-25"]);
  });

  it("is not in the future: two figures for the year mean the last such year", () => {
    expect(read("24.11.26")).toEqual(["2026-11-24"]);
    expect(read("12.3.27")).toEqual(["1927-03-12"]);
    expect(read("2027-01-01")).toEqual([]);
  });

  it.each([
    "",
    "12",
    "3/12",
    "31.2.1985",
    "1850-01-01",
    "3125550148",
    "21755501",
    "mar",
    "12 mar",
    "garcia 85",
  ])("%j is none", (text) => {
    expect(read(text)).toEqual([]);
  });
});
