import { firstBirthYear } from "#domain/birth-years.ts";
import { calendarDay } from "#domain/calendar-day.ts";
import type { Day } from "#domain/wall-clock.ts";
import { dayWords, withWholeMonths } from "./day-words.ts";
import { typedText } from "./typed-text.ts";

/**
 * Every day, none later than `today`, that a typed birth date can mean: `1985-03-12`, `12.3.85`, `12 mar 1985`, `march 12, 1985`,
 * `12031985`; `3/12/1985` means two. The likelier reading comes first: the one with the month where the locale has it. Two
 * figures for the year mean the last such year.
 */
export function readBirthDates(text: string, { today, locale }: { today: Day; locale: string }): Day[] {
  const typed = withWholeMonths(typedText(text)).replace(/[,،]/g, " ").replace(/\s+/g, " ").trim();
  const words = dayWords(locale);
  const readings =
    inLetters(typed, words.months) ?? inFigures(typed, words.monthFirst) ?? together(typed, words.monthFirst);
  const days = (readings ?? []).map(({ year, month, day }) => dayOf(fullYear(year, today), month, day));
  return [...new Set(days)].filter((day) => day !== undefined && day <= today) as Day[];
}

type Reading = { year: string; month: number; day: number };

function dayOf(year: number, month: number, day: number): Day | undefined {
  return year < firstBirthYear ? undefined : calendarDay(year, month, day);
}

function fullYear(year: string, today: Day): number {
  if (year.length !== 2) return Number(year);
  const thisYear = Number(today.slice(0, 4));
  const inThisCentury = Math.floor(thisYear / 100) * 100 + Number(year);
  return inThisCentury > thisYear ? inThisCentury - 100 : inThisCentury;
}

function inLetters(typed: string, months: Map<string, number>): Reading[] | undefined {
  const parts = typed.split(/[\s./-]+/).filter(Boolean);
  const at = parts.findIndex((part) => months.has(part));
  const month = months.get(parts[at] ?? "");
  if (month === undefined || parts.length !== 3) return undefined;
  const [first = "", second = ""] = parts.filter((_, index) => index !== at).map(withoutOrdinal);
  if (!/^(\d{1,2}|\d{4})$/.test(first) || !/^(\d{1,2}|\d{4})$/.test(second)) return undefined;
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  return isYear(year) ? [{ year, month, day: Number(day) }] : undefined;
}

const withoutOrdinal = (part: string) => part.replace(/^(\d{1,2})(st|nd|rd|th)$/, "$1");
const isYear = (text: string) => text.length === 2 || text.length === 4;

function inFigures(typed: string, monthFirst: boolean): Reading[] | undefined {
  const match = /^(\d{1,4})\s*([-./\s])\s*(\d{1,2})\s*[-./\s]\s*(\d{1,4})$/.exec(typed);
  if (!match) return undefined;
  const [, first = "", separator, second = "", last = ""] = match;
  if (first.length === 4) return [{ year: first, month: Number(second), day: Number(last) }];
  if (first.length > 2 || !isYear(last)) return undefined;
  // Nobody writes the month first with dots.
  return bothWays(first, second, {
    year: last,
    monthFirst: monthFirst && separator !== ".",
    isSure: separator === ".",
  });
}

type Order = { year: string; monthFirst: boolean; isSure?: boolean };

function bothWays(first: string, second: string, { year, monthFirst, isSure }: Order): Reading[] {
  const dayFirst = { year, month: Number(second), day: Number(first) };
  if (isSure) return [dayFirst];
  const american = { year, month: Number(first), day: Number(second) };
  return monthFirst ? [american, dayFirst] : [dayFirst, american];
}

function together(typed: string, monthFirst: boolean): Reading[] | undefined {
  const match = /^(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(typed);
  if (!match) return undefined;
  const [, a = "", b = "", c = "", d = ""] = match;
  const yearFirst = { year: a + b, month: Number(c), day: Number(d) };
  return [yearFirst, ...bothWays(a, b, { year: c + d, monthFirst })];
}
