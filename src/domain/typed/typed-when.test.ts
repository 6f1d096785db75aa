import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween } from "#domain/calendar-day.ts";
import { tries } from "#testing/thorough.ts";
import { readWhen } from "./typed-when.ts";

const seed = Date.now() % 2 ** 31;

// A Tuesday.
const today = "2026-11-24";

const said = (text: string, locale = "en-US", day = today) => {
  const reading = readWhen(text, { today, day, locale });
  return (
    reading && [reading.meant, reading.other].map((when) => when && [when.day, when.time].join(" ").trim())
  );
};

describe("typing a day and a time together", () => {
  it.each([
    ["3 dec 14:30", "2026-12-03 14:30"],
    ["3 dec 930", "2026-12-03 09:30"],
    ["Dec 3rd at 2 pm", "2026-12-03 14:00"],
    ["tomorrow 8:15", "2026-11-25 08:15"],
    ["8:15 tomorrow", "2026-11-25 08:15"],
    ["tomorrow at 9", "2026-11-25 09:00"],
    ["tmrw 11", "2026-11-25 11:00"],
    ["day after tomorrow 10", "2026-11-26 10:00"],
    ["in 6 weeks", "2027-01-05"],
    ["in 6 weeks 9:30", "2027-01-05 09:30"],
    ["in 3 months", "2027-02-24"],
    ["+2w", "2026-12-08"],
    ["+2w 10", "2026-12-08 10:00"],
    ["next monday 10", "2026-11-30 10:00"],
    ["12/3 2pm", "2026-12-03 14:00"],
    ["12/3/26 14:00", "2026-12-03 14:00"],
    ["2026-12-03 14:00", "2026-12-03 14:00"],
    ["today 17", "2026-11-24 17:00"],
    ["thurs 9:30am", "2026-11-26 09:30"],
    ["on Friday at 11.15", "2026-11-27 11:15"],
    ["3 dec", "2026-12-03"],
    ["Tue, Dec 1, 2026", "2026-12-01"],
    ["Mon, Nov 2, 2026", "2026-11-02"],
    ["3 dec 2027", "2027-12-03"],
    ["3 dec 27", "2027-12-03"],
    // A clinic means the afternoon by a bare hour before seven.
    ["tomorrow 3", "2026-11-25 15:00"],
    ["tomorrow 2:30", "2026-11-25 14:30"],
    ["tomorrow 02:30", "2026-11-25 02:30"],
  ])("%s is %s", (text, expected) => {
    expect(said(text)?.[0]).toBe(expected);
  });

  it.each([
    ["en-GB", "3/12 14:00", "2026-12-03 14:00"],
    ["ar", "غدًا ٩:٣٠", "2026-11-25 09:30"],
    ["ar", "بعد أسبوعين الساعة 10", "2026-12-08 10:00"],
    ["ar", "٣ ديسمبر ٢ م", "2026-12-03 14:00"],
    ["ar", "الخميس القادم ١١", "2026-11-26 11:00"],
    ["ar", "خميس 11:30", "2026-11-26 11:30"],
    ["ar", "tomorrow 8:15", "2026-11-25 08:15"],
  ])("in %s %s is %s", (locale, text, expected) => {
    expect(said(text, locale)?.[0]).toBe(expected);
  });

  it.each([
    // The coming 9th is a Wednesday, so that 9 beside a Tuesday is an hour.
    ["tue 9", "2026-12-01 09:00", "2027-02-09"],
    // It is, so that a Wednesday the 9th is a date.
    ["wed 9", "2026-12-09", "2026-11-25 09:00"],
    ["tue 24", "2026-11-24", undefined],
    ["fri 4", "2026-12-04", "2026-11-27 16:00"],
    ["thu 4", "2026-11-26 16:00", "2027-02-04"],
    ["thu 31", "2026-12-31", undefined],
    ["next thu", "2026-12-03", "2026-11-26"],
    ["next thu 14:00", "2026-12-03 14:00", "2026-11-26 14:00"],
    ["3 dec 14", "2026-12-03 14:00", undefined],
  ])("%s is %s, and could be %s", (text, meant, other) => {
    expect(said(text)).toEqual([meant, other]);
  });

  it("a time alone is on the day that stands there", () => {
    expect(said("14:30", "en-US", "2026-12-03")?.[0]).toBe("2026-12-03 14:30");
    expect(said("2pm", "en-US", "2026-12-03")?.[0]).toBe("2026-12-03 14:00");
    expect(said("930")?.[0]).toBe("2026-11-24 09:30");
  });

  it.each([
    "",
    "someday",
    "feb 30 2027",
    "tomorrow 25",
    "tomorrow at",
    "at 9 9",
    "3 dec 14:30 15:30",
    "tue wed",
  ])("%j is refused instead of guessed", (text) => {
    expect(said(text)).toBeUndefined();
  });

  it(`any text is read or refused, and a day that is years away is asked about (seed ${seed})`, () => {
    const word = fc.constantFrom(
      ..."tue wed 9 31 2026 2031 dec 3 14:30 2pm pm at + - / in 6 weeks years 9-10 12/3 to next tomorrow غدا الساعة ٩ م بعد أسبوع كانون الأول 0 99 , . \u200F".split(
        " ",
      ),
    );
    const anything = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(word, { maxLength: 6 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom("en-US", "en-GB", "ar", "ar-EG"), (text, locale) => {
        const reading = readWhen(text, { today, day: today, locale });
        for (const when of [reading?.meant, reading?.other]) {
          if (!when) continue;
          expect(when.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          for (const time of [when.time, when.end])
            expect(time ?? "00:00").toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        }
        const unasked = reading?.doubt ? undefined : reading?.meant.day;
        expect(Math.abs(daysBetween(today, unasked ?? today))).toBeLessThanOrEqual(731);
      }),
      { numRuns: tries(2000, 100_000), seed },
    );
  });
});
