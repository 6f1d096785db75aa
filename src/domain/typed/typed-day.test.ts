import { describe, expect, it } from "vitest";
import { shiftDay } from "#domain/calendar-day.ts";
import { readDays } from "./typed-day.ts";

const readDay = (text: string, context: { today: string; locale: string }) => {
  const reading = readDays(text, context);
  return reading?.against ? undefined : reading?.days[0];
};

// A Sunday.
const today = "2026-11-22";

describe("typing a day", () => {
  it.each([
    ["2026-12-03", "2026-12-03"],
    ["today", "2026-11-22"],
    ["Tomorrow", "2026-11-23"],
    ["+3", "2026-11-25"],
    ["+2w", "2026-12-06"],
    ["-1", "2026-11-21"],
    ["-2w", "2026-11-08"],
    ["2w", "2026-12-06"],
    ["in 6 weeks", "2027-01-03"],
    ["in 3 months", "2027-02-22"],
    ["next week", "2026-11-29"],
    ["next month", "2026-12-22"],
    ["tue", "2026-11-24"],
    ["Sunday", "2026-11-29"],
    ["wed 9", "2026-12-09"],
    ["24", "2026-11-24"],
    ["22", "2026-11-22"],
    ["3", "2026-12-03"],
    ["3 dec", "2026-12-03"],
    ["Dec 3rd", "2026-12-03"],
    ["december 3, 2027", "2027-12-03"],
    ["3 jan", "2027-01-03"],
    ["feb 29", "2028-02-29"],
    ["12/3", "2026-12-03"],
    ["12/3/27", "2027-12-03"],
    ["2026/12/03", "2026-12-03"],
    ["Tue, Nov 24, 2026", "2026-11-24"],
  ])("in the United States %s is %s", (text, expected) => {
    expect(readDay(text, { today, locale: "en-US" })).toBe(expected);
  });

  it.each([
    ["en-GB", "3/12", "2026-12-03"],
    ["de-DE", "3.12.", "2026-12-03"],
    ["de-DE", "Di", "2026-11-24"],
    ["de-DE", "morgen", "2026-11-23"],
    ["fr-FR", "3 déc.", "2026-12-03"],
    ["ar", "غدًا", "2026-11-23"],
    ["ar", "٣ ديسمبر", "2026-12-03"],
    ["ar", "tomorrow", "2026-11-23"],
    ["ar", "بعد الغد", "2026-11-24"],
    ["ar", "بعد أسبوعين", "2026-12-06"],
    ["ar", "الأسبوع القادم", "2026-11-29"],
  ])("in %s %s is %s", (locale, text, expected) => {
    expect(readDay(text, { today, locale })).toBe(expected);
  });

  it.each(["", "someday", "feb 30 2027", "2026-02-30", "13/13", "dec", "1 2 3 4", "3 dec 2026 4"])(
    "%j is refused instead of guessed",
    (text) => {
      expect(readDay(text, { today, locale: "en-US" })).toBeUndefined();
    },
  );

  it.each(["en-US", "en-GB", "de-DE", "fr-FR", "ar", "ar-EG"])(
    "every day as %s shows it is read again as that day",
    (locale) => {
      const shown = new Intl.DateTimeFormat(locale, {
        weekday: "short",
        day: "numeric",
        month: "short",
        year: "numeric",
        timeZone: "UTC",
      });
      for (let ahead = 0; ahead < 400; ahead++) {
        const day = shiftDay(today, ahead);
        expect(readDay(shown.format(Date.parse(day)), { today, locale })).toBe(day);
      }
    },
  );
});
