import type { Interval } from "#domain/interval.ts";
import { firstWeekday, monthFirst } from "./customs.ts";
import { typedText } from "./typed-text.ts";

/** The words of a language for days, as `typedText` leaves them: months 1 to 12, weekdays 0 (Sunday) to 6, ways from today. */
export type DayWords = {
  months: Map<string, number>;
  weekdays: Map<string, number>;
  relative: Map<string, Interval>;
  /** The weekday with which a calendar's week begins. */
  firstWeekday: number;
  /** Whether a date in figures begins with the month, as in the United States. */
  monthFirst: boolean;
};

// Reading them takes a few milliseconds, and a typed day is read at every letter.
const known = new Map<string, DayWords>();

// Every Arabic country's own names of the months: of the Levant, the Gulf and Egypt, and the Maghreb.
const arabicOnes = ["ar", "ar-JO", "ar-LB", "ar-IQ", "ar-SA", "ar-DZ", "ar-TN", "ar-MA", "ar-MR"];

const days = { today: 0, tdy: 0, tmrw: 1, tmw: 1, tom: 1, "day after tomorrow": 2, overmorrow: 2 };
const arabicDays = {
  بكرا: 1,
  بكره: 1,
  بكرة: 1,
  باكر: 1,
  "بعد غد": 2,
  "بعد بكرة": 2,
  "بعد بكره": 2,
  "بعد بكرا": 2,
};

// What people write beside the names that `Intl` knows.
const moreMonths = { sept: 9, febr: 2, كانونالاول: 12, كانونالثاني: 1, تشرينالاول: 10, تشرينالثاني: 11 };
const moreWeekdays = { الاتنين: 1, اتنين: 1, التلاتاء: 2, التلاتا: 2, الاربعا: 3, اربعا: 3 };

/** The words in which a person of this locale types a day; English and Arabic ones are understood in every locale. */
export function dayWords(locale: string): DayWords {
  const words = known.get(locale) ?? readWords(locale);
  known.set(locale, words);
  return words;
}

function readWords(locale: string): DayWords {
  const words: DayWords = {
    months: new Map(Object.entries(moreMonths)),
    weekdays: new Map(Object.entries(moreWeekdays)),
    relative: new Map(),
    firstWeekday: firstWeekday(locale),
    monthFirst: monthFirst(locale),
  };
  for (const [word, amount] of Object.entries({ ...days, ...arabicDays }))
    words.relative.set(word, { amount, unit: "day" });
  for (const language of ["en-GB", "en", ...arabicOnes, locale]) addWords(words, language);
  return words;
}

function addWords({ months, weekdays, relative }: DayWords, language: string): void {
  const near = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  for (const amount of [-2, -1, 0, 1, 2])
    relative.set(typedText(near.format(amount, "day")), { amount, unit: "day" });
  for (const unit of ["week", "month", "year"] as const)
    relative.set(typedText(near.format(1, unit)), { amount: 1, unit });
  const dated = { calendar: "gregory", timeZone: "UTC" } as const;
  for (const width of ["long", "short"] as const) {
    const month = new Intl.DateTimeFormat(language, { ...dated, month: width });
    // Within a date some languages use another form of a month's name, such as Sept. beside Sep.
    const inDate = new Intl.DateTimeFormat(language, {
      ...dated,
      day: "numeric",
      month: width,
      year: "numeric",
    });
    const weekday = new Intl.DateTimeFormat(language, { ...dated, weekday: width });
    for (let at = 1; at <= 12; at++) {
      const first = Date.UTC(2026, at - 1, 1);
      months.set(word(month.format(first)), at);
      months.set(word(inDate.formatToParts(first).find(({ type }) => type === "month")?.value ?? ""), at);
    }
    // 4 January 2026 is a Sunday.
    for (let at = 0; at < 7; at++) {
      const name = word(weekday.format(Date.UTC(2026, 0, 4 + at)));
      weekdays.set(name, at);
      // Arabic says “Tuesday” with the article or without.
      weekdays.set(name.replace(/^ال/, ""), at);
    }
  }
}

// A month of two words, such as كانون الأول, is one here.
const word = (text: string) => typedText(text).replace(/[.\s]/g, "");

const levantine = /(كانون|تشرين) (ال(?:اول|ثاني)|اول|ثاني)/g;

/** A text with the months of two words written as one. */
export const withWholeMonths = (typed: string) =>
  typed.replace(
    levantine,
    (_, month: string, which: string) => month + (which.startsWith("ال") ? which : `ال${which}`),
  );
