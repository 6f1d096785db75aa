import { calendarDay, isCalendarDay, shiftDay, weekdayOf } from "#domain/calendar-day.ts";
import { fold } from "#domain/fold.ts";
import { addInterval, type Interval } from "#domain/interval.ts";
import type { Day } from "#domain/wall-clock.ts";
import { type DayWords, dayWords } from "./day-words.ts";
import { readInterval } from "./typed-interval.ts";

/**
 * A typed day: `2026-12-03`, `3 dec`, `12/3` in the locale's order, `tue`, `tue 9`, `tomorrow`, `+3`, `+2w`, `in 6
 * weeks`. What leaves the year or the month out means the next one to come. Undefined when it cannot be read, or the
 * calendar has no such day.
 */
export function readDay(text: string, { today, locale }: { today: Day; locale: string }): Day | undefined {
  const typed = fold(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return isCalendarDay(typed) ? typed : undefined;
  const words = dayWords(locale);
  const interval = words.relative.get(typed) ?? intervalAhead(typed);
  if (interval) return addInterval(today, interval);
  return fromParts(typed, today, words);
}

function intervalAhead(typed: string): Interval | undefined {
  const [, sign = "", rest = ""] = /^([+-]?)\s*(.*)$/.exec(typed) ?? [];
  const isDays = sign !== "" && /^\d{1,4}$/.test(rest);
  const interval = isDays ? { amount: Number(rest), unit: "day" as const } : readInterval(rest);
  return interval && { ...interval, amount: sign === "-" ? -interval.amount : interval.amount };
}

type Parts = { figures: number[]; month?: number; weekday?: number; isNext?: boolean };

function fromParts(typed: string, today: Day, words: DayWords): Day | undefined {
  const parts = partsOf(typed, words);
  if (!parts) return undefined;
  const { figures, month, weekday, isNext } = parts;
  if (month !== undefined) return ofMonth(month, figures, today);
  if (figures.length > 1) return ofFigures(figures, today, words.monthFirst);
  if (figures.length === 1) return nextDay(today, (day) => fits(day, figures[0], weekday));
  if (weekday === undefined) return undefined;
  const from = isNext ? daysToNextWeek(today, words.firstWeekday) : 1;
  return nextDay(shiftDay(today, from), (day) => fits(day, undefined, weekday));
}

function partsOf(typed: string, words: DayWords): Parts | undefined {
  const parts: Parts = { figures: [] };
  for (const token of typed.split(/[\s,،/.-]+/).filter(Boolean)) {
    const figure = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(token);
    if (figure) parts.figures.push(Number(figure[1]));
    else if (words.months.has(token)) parts.month = words.months.get(token);
    else if (parts.weekday === undefined && weekdayOfWord(token, words) !== undefined)
      parts.weekday = weekdayOfWord(token, words);
    else if (token === "next") parts.isNext = true;
    else if (!said.has(token)) return undefined;
  }
  return parts.figures.length <= 3 ? parts : undefined;
}

// What people say around a day, which changes nothing of it.
const said = new Set("on the of this coming يوم هذا القادم المقبل".split(" "));

// Tues, thurs and the like are short for one weekday only.
function weekdayOfWord(token: string, { weekdays }: DayWords): number | undefined {
  const isShort = token.length > 3 && /^[a-z]/.test(token);
  return (
    weekdays.get(token) ?? (isShort ? [...weekdays].find(([name]) => name.startsWith(token))?.[1] : undefined)
  );
}

const daysToNextWeek = (today: Day, firstWeekday: number) => 7 - ((weekdayOf(today) - firstWeekday + 7) % 7);

function ofMonth(month: number, [first, second, extra]: number[], today: Day): Day | undefined {
  if (first === undefined || extra !== undefined) return undefined;
  const [day, year] = first > 31 ? [second, first] : [first, second];
  return day === undefined ? undefined : inYear({ year, month, day }, today);
}

function ofFigures(figures: number[], today: Day, monthFirst: boolean): Day | undefined {
  const [first = 0, second = 0, third] = figures;
  if (first > 31) return third === undefined ? undefined : calendarDay(first, second, third);
  const [month, day] = monthFirst ? [first, second] : [second, first];
  return inYear({ year: third, month, day }, today);
}

type DateParts = { year: number | undefined; month: number; day: number };

function inYear({ year, month, day }: DateParts, today: Day): Day | undefined {
  if (year !== undefined) return calendarDay(year < 100 ? 2000 + year : year, month, day);
  const thisYear = Number(today.slice(0, 4));
  // February 29 may be up to eight years away.
  for (let ahead = 0; ahead <= 8; ahead++) {
    const candidate = calendarDay(thisYear + ahead, month, day);
    if (candidate && candidate >= today) return candidate;
  }
  return undefined;
}

const fits = (day: Day, ofMonth: number | undefined, weekday: number | undefined) =>
  (ofMonth === undefined || Number(day.slice(8)) === ofMonth) &&
  (weekday === undefined || weekdayOf(day) === weekday);

function nextDay(from: Day, isMeant: (day: Day) => boolean): Day | undefined {
  for (let ahead = 0; ahead <= 366; ahead++) {
    const day = shiftDay(from, ahead);
    if (isMeant(day)) return day;
  }
  return undefined;
}
