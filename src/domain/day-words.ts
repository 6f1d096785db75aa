import { fold } from "./fold.ts";

/** The words of a language for days, folded: months 1 to 12, weekdays 0 (Sunday) to 6, days from today. */
export type DayWords = {
  months: Map<string, number>;
  weekdays: Map<string, number>;
  relative: Map<string, number>;
  /** Whether a date in figures begins with the month, as in the United States. */
  monthFirst: boolean;
};

/** The words in which a person of this locale types a day; English ones are understood in every locale. */
export function dayWords(locale: string): DayWords {
  const words: DayWords = {
    months: new Map(),
    weekdays: new Map(),
    relative: new Map(),
    monthFirst: monthFirst(locale),
  };
  for (const language of ["en", locale]) addWords(words, language);
  return words;
}

function addWords({ months, weekdays, relative }: DayWords, language: string): void {
  const near = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  for (const days of [-1, 0, 1]) relative.set(fold(near.format(days, "day")), days);
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
    for (let at = 0; at < 7; at++) weekdays.set(word(weekday.format(Date.UTC(2026, 0, 4 + at))), at);
  }
}

const word = (text: string) => fold(text).replace(/\./g, "");

function monthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { month: "numeric", day: "numeric" }).formatToParts();
  return parts.findIndex(({ type }) => type === "month") < parts.findIndex(({ type }) => type === "day");
}
