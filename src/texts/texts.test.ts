import { afterEach, describe, expect, it } from "vitest";
import { bookingSchema } from "#contract/booking.ts";
import { readTimeOfDay } from "#domain/time-of-day.ts";
import { readDays } from "#domain/typed/typed-day.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { dayText, durationText, timeOfDayText, timeRangeText, whenText } from "./format.ts";
import { localeFor, preferredLanguage, writtenLanguage } from "./languages.ts";
import { sayIssue } from "./say-issue.ts";
import { speak, texts } from "./texts.ts";

afterEach(() => speak({ texts: en, locale: "en-US" }));

// ICU writes narrow and thin spaces where people type ordinary ones.
const plain = (text: string) => text.replace(/\s/gu, " ");

const said = (booking: unknown) =>
  bookingSchema.safeParse(booking, { error: sayIssue }).error?.issues.map(({ message }) => message);

describe("what people read of days and times", () => {
  it.each(["en-US", "en-GB", "de", "ar", "ar-EG", "ar-AE"])("in %s can be typed again as it is", (locale) => {
    speak({ texts: en, locale });
    for (const time of ["00:00", "00:30", "09:05", "12:00", "12:45", "23:59"])
      expect(readTimeOfDay(timeOfDayText(time))).toBe(time);
    expect(readDays(dayText("2026-09-30"), { today: "2026-11-22", locale })?.days[0]).toBe("2026-09-30");
  });

  it("is the clinic's clock, wherever this computer stands", () => {
    speak({ texts: en, locale: "en-US" });
    const start = new Date("2026-11-24T16:00:00.000Z");
    const end = new Date("2026-11-24T16:30:00.000Z");
    expect(plain(timeRangeText(start, end, "America/Chicago"))).toBe("10:00 – 10:30 AM");
    expect(plain(whenText(start, end, "Asia/Tokyo"))).toBe("Wed, Nov 25, 2026, 1:00 – 1:30 AM GMT+9");
  });

  it.each([
    [45, "45 min"],
    [60, "1 hr"],
    [90, "1 hr 30 min"],
    [1440, "24 hr"],
  ])("%i minutes are %s", (minutes, expected) => {
    speak({ texts: en, locale: "en-US" });
    expect(durationText(minutes)).toBe(expected);
  });
});

describe("the language", () => {
  it("is the one that was chosen, else the browser's, else English", () => {
    expect(preferredLanguage("ar", ["en-US"])).toBe("ar");
    expect(preferredLanguage(null, ["fr-FR", "ar-MA", "en"])).toBe("ar");
    expect(preferredLanguage("xx", ["fr-FR"])).toBe("en");
  });

  it("keeps the browser's way of writing dates", () => {
    expect(localeFor("en", ["fr-FR", "en-GB"])).toBe("en-GB");
    expect(localeFor("ar", ["en-GB"])).toBe("ar");
  });

  it.each([
    ["en", "en-GB", "Tue, 1 Dec 2026", "14:30"],
    ["en", "en-US", "Tue, Dec 1, 2026", "2:30 PM"],
    ["en", "ar-JO", "Tue, 1 Dec 2026", "2:30 pm"],
    ["en", "hi-IN", "Tue, 1 Dec, 2026", "2:30 pm"],
    ["ar", "ar-JO", "الثلاثاء، ١ كانون الأول ٢٠٢٦", "٢:٣٠ م"],
    ["ar", "en-GB", "الثلاثاء، 1 ديسمبر 2026", "14:30"],
  ] as const)(
    "in %s at a clinic of %s it is %s, whatever the browser's language",
    (code, clinic, day, time) => {
      speak({ texts: code === "ar" ? ar : en, locale: localeFor(code, ["en-US"], clinic) });
      expect([dayText("2026-12-01"), timeOfDayText("14:30").replace(/\s/g, " ")]).toEqual([day, time]);
    },
  );

  it.each([
    ["en-GB", "2026-12-03"],
    ["ar-JO", "2026-12-03"],
    ["hi-IN", "2026-12-03"],
    ["en-US", "2027-03-12"],
  ])("and 3/12 is read as the clinic of %s writes it, in every language", (clinic, day) => {
    for (const code of ["en", "ar"] as const) {
      const locale = localeFor(code, ["en-US"], clinic);
      expect(readDays("3/12", { today: "2026-11-28", locale })?.days[0]).toBe(day);
    }
  });

  it.each([
    ["ar", "en-US", "ar"],
    ["ar", "ar-JO", "ar-JO"],
    ["ar", "en-GB", "ar"],
    ["en", "ar-JO", "en-GB"],
    ["en", "hi-IN", "en-IN"],
    ["en", "en-US", "en-US"],
  ] as const)("%s at a clinic of %s is named %s, as somebody would write it", (code, clinic, named) => {
    expect(writtenLanguage(localeFor(code, [], clinic))).toBe(named);
  });

  it("says what is wrong with a field in the words of the day", () => {
    speak({ texts: ar, locale: "ar" });
    expect(said({ status: "booked", patientId: "pt_1", comment: "x".repeat(2001) })).toContain(
      ar.validation.tooLong(2000),
    );
    expect(said({ status: "waitlist" })).toEqual([ar.validation.required]);
    expect(said({ status: "booked", patientId: "pt_1" })).toEqual([ar.rules.timeMissing]);
  });

  it.each([
    ["en", en],
    ["ar", ar],
  ])("has ten words for priority and a number in every count (%s)", (_, catalogue) => {
    speak({ texts: catalogue, locale: "en" });
    expect(texts.priority.words).toHaveLength(10);
    for (const count of [0, 1, 2, 3, 11, 100, 1002])
      expect(texts.day.count(count, String(count))).not.toContain("undefined");
  });
});
