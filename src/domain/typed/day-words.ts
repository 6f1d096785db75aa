import { fold } from "#domain/fold.ts";
import type { Interval } from "#domain/interval.ts";

/** The words of a language for days, folded: months 1 to 12, weekdays 0 (Sunday) to 6, ways from today. */
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

/** The words in which a person of this locale types a day; English ones are understood in every locale. */
export function dayWords(locale: string): DayWords {
  const words = known.get(locale) ?? readWords(locale);
  known.set(locale, words);
  return words;
}

function readWords(locale: string): DayWords {
  const words: DayWords = {
    months: new Map(),
    weekdays: new Map(),
    relative: new Map(),
    firstWeekday: firstWeekday(locale),
    monthFirst: monthFirst(locale),
  };
  for (const [short, amount] of [
    ["tmrw", 1],
    ["tom", 1],
    ["day after tomorrow", 2],
  ] as const)
    words.relative.set(short, { amount, unit: "day" });
  for (const language of ["en", locale]) addWords(words, language);
  return words;
}

function addWords({ months, weekdays, relative }: DayWords, language: string): void {
  const near = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  for (const amount of [-2, -1, 0, 1, 2])
    relative.set(fold(near.format(amount, "day")), { amount, unit: "day" });
  for (const unit of ["week", "month", "year"] as const)
    relative.set(fold(near.format(1, unit)), { amount: 1, unit });
  for (const width of ["long", "short"] as const) {
    const month = new Intl.DateTimeFormat(language, { month: width, timeZone: "UTC" });
    // Within a date some languages use another form of a month's name, such as Sept. beside Sep.
    const inDate = new Intl.DateTimeFormat(language, {
      day: "numeric",
      month: width,
      year: "numeric",
      timeZone: "UTC",
    });
    const weekday = new Intl.DateTimeFormat(language, { weekday: width, timeZone: "UTC" });
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

const word = (text: string) => fold(text).replace(/\./g, "");

function monthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { month: "numeric", day: "numeric" }).formatToParts();
  return parts.findIndex(({ type }) => type === "month") < parts.findIndex(({ type }) => type === "day");
}

/** The weekday with which a calendar's week begins where this locale is at home, 0 for Sunday to 6 for Saturday. */
export function firstWeekday(locale: string): number {
  const { weekInfo, getWeekInfo } = new Intl.Locale(locale) as Intl.Locale & WeekInfo;
  const first = (getWeekInfo?.call(new Intl.Locale(locale)) ?? weekInfo)?.firstDay;
  return first === undefined ? (monthFirst(locale) ? 0 : 1) : first % 7;
}

// Browsers have one or the other, or neither yet.
type WeekInfo = { weekInfo?: { firstDay: number }; getWeekInfo?: () => { firstDay: number } };
