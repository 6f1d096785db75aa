import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween } from "#domain/calendar-day.ts";
import { tries } from "#testing/thorough.ts";
import { combinedPhrases, phraseClinic, phrases } from "./phrases.ts";
import { readNextVisit, takeNextVisit } from "./typed-next-visit.ts";
import { readWhen } from "./typed-when.ts";

const seed = Date.now() % 2 ** 31;

const rows = [...phrases, ...combinedPhrases].flatMap(([text, , locales = ["en-US"]]) =>
  locales.map((locale) => ({ text, locale })),
);

const read = (text: string, visit: string, today = phraseClinic.today) =>
  readNextVisit(text, { ...phraseClinic, today, visit, locale: "en-US" });

describe("what is typed for a next visit", () => {
  it("means what it means in the box for a day, for a patient who is seen today", () => {
    const other = rows.filter(({ text, locale }) => {
      const context = { ...phraseClinic, locale };
      const next = readNextVisit(text, { ...context, visit: phraseClinic.today });
      return JSON.stringify(next) !== JSON.stringify(readWhen(text, context));
    });
    expect(other).toEqual([]);
  });

  it("counts lengths of time from the visit, and nothing else", () => {
    const lengths = new Set(
      rows.flatMap(({ text, locale }) => {
        const context = { ...phraseClinic, locale };
        const next = readNextVisit(text, { ...context, visit: "2026-11-25" });
        return JSON.stringify(next) === JSON.stringify(readWhen(text, context)) ? [] : [text];
      }),
    );
    const days = [...lengths].filter((text) => !/^(?:in |\+|بعد )|2w|fortnight|30 years/.test(text));
    expect(days).toEqual([]);
    expect([...lengths]).toEqual(
      expect.arrayContaining(["2w", "in 6 weeks", "+3", "بعد أسبوعين", "2w 10:15"]),
    );
  });

  it.each([
    ["2w", "2026-11-25", "2026-12-09", undefined],
    ["in 2 days", "2026-11-28", "2026-11-30", undefined],
    ["in 2 weeks 10:15", "2026-11-25", "2026-12-09", "10:15"],
    ["بعد أسبوعين الساعة 10", "2026-11-25", "2026-12-09", "10:00"],
    // The visit is of last year: two weeks after it have passed.
    ["2w", "2025-11-25", "2026-12-12", undefined],
    ["a month", "2027-01-31", "2027-02-28", undefined],
    ["tomorrow", "2026-11-25", "2026-11-29", undefined],
    ["next week", "2026-11-25", "2026-12-05", undefined],
  ])("“%s” after a visit of %s is %s", (text, visit, day, time) => {
    const { meant, doubt } = read(text, visit) ?? {};
    expect([meant?.day, meant?.time, doubt]).toEqual([day, time, undefined]);
  });

  it("is asked about where it comes to a day more than two years away", () => {
    expect(read("18 months", "2027-11-01")?.doubt).toBe("far");
    expect(read("18 months", "2026-11-01")?.doubt).toBeUndefined();
  });

  it("is one of an interval and a day, and a time alone leaves how soon as it is", () => {
    const before = { interval: { amount: 1, unit: "week" } } as const;
    expect(takeNextVisit({ day: "2026-11-30", time: "09:00" }, before, "2026-11-30")).toEqual({
      interval: before.interval,
      time: "09:00",
    });
    expect(takeNextVisit({ day: "2026-12-01", time: "09:00" }, before, "2026-11-30")).toEqual({
      day: "2026-12-01",
      time: "09:00",
    });
    expect(takeNextVisit({ day: "", time: "09:00" }, {}, undefined)).toEqual({ time: "09:00" });
  });

  it(`any text is read or refused, and a day that is years away is asked about (seed ${seed})`, () => {
    const word = fc.constantFrom(
      ..."tue 9 2031 dec 3 14:30 pm at + - / in 6 60 weeks years months 9-10 next غدا بعد أسبوع سنوات 0".split(
        " ",
      ),
    );
    const anything = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(word, { maxLength: 6 }).map((words) => words.join(" ")),
    );
    const visit = fc.constantFrom("2025-03-01", "2026-11-28", "2027-10-01");
    const day = fc.constantFrom("", phraseClinic.day);
    const locale = fc.constantFrom("en-US", "en-GB", "ar-JO");
    const check = () =>
      fc.assert(
        fc.property(anything, fc.record({ visit, day, locale }), (text, context) => {
          const { today, now } = phraseClinic;
          const reading = readNextVisit(text, { ...context, today, now });
          const unasked = (!reading?.doubt && reading?.meant.day) || today;
          return Math.abs(daysBetween(today, unasked)) <= 731;
        }),
        { numRuns: tries(2000, 100_000), seed },
      );
    expect(check).not.toThrow();
  });
});
