import { firstBirthYear } from "#domain/birth-years.ts";
import { calendarDay } from "#domain/calendar-day.ts";
import { dayWords, withWholeMonths } from "#domain/typed/day-words.ts";
import { typedText } from "#domain/typed/typed-text.ts";
import type { Day } from "#domain/wall-clock.ts";

/** What is known of a birth date of which the rest was not said: the year, with its month (`1962-03`), or the day of any year (`04-07`). */
export type HalfBirth = { birthYear?: string; birthday?: string };

type Reading = { today: Day; locale: string };

/** Reads “1962”, “03/1962”, “1962-03”, “mar 1962”, “7 apr” and “april 7”; nothing of anything else. */
export function readHalfBirth(text: string, { today, locale }: Reading): HalfBirth | undefined {
  const [first = "", second = "", ...more] = plain(text).split(/[\s./-]+/);
  if (more.length > 0) return undefined;
  if (second === "") return isYear(first, today) ? { birthYear: first } : undefined;
  const { months } = dayWords(locale);
  const named = months.get(first) ?? months.get(second);
  const figure = months.has(first) ? second : first;
  if (named !== undefined) return isYear(figure, today) ? ofMonth(figure, named) : onDay(named, figure);
  if (isYear(second, today) && isMonth(first)) return ofMonth(second, Number(first));
  return isYear(first, today) && isMonth(second) ? ofMonth(first, Number(second)) : undefined;
}

const plain = (text: string) => withWholeMonths(typedText(text)).trim();

const isYear = (text: string, today: Day) =>
  /^\d{4}$/.test(text) && Number(text) >= firstBirthYear && text <= today.slice(0, 4);

const isMonth = (text: string) => /^(0?[1-9]|1[0-2])$/.test(text);

const ofMonth = (year: string, month: number): HalfBirth => ({
  birthYear: `${year}-${String(month).padStart(2, "0")}`,
});

// A leap year has every day.
function onDay(month: number, figure: string): HalfBirth | undefined {
  const day = /^\d{1,2}(st|nd|rd|th)?$/.test(figure)
    ? calendarDay(2000, month, Number.parseInt(figure, 10))
    : undefined;
  return day ? { birthday: day.slice(5) } : undefined;
}

/** Every day since the first birth year on which a birthday fell. */
export function daysOfBirthday(birthday: string, today: Day): Day[] {
  const [month, day] = birthday.split("-").map(Number);
  const years = Array.from(
    { length: Number(today.slice(0, 4)) - firstBirthYear + 1 },
    (_, at) => firstBirthYear + at,
  );
  return years.map((year) => calendarDay(year, month ?? 0, day ?? 0)).filter((one) => one !== undefined);
}
