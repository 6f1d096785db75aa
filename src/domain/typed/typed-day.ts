import { calendarDay, isCalendarDay, shiftDay, weekdayOf } from "#domain/calendar-day.ts";
import { addInterval, type Interval } from "#domain/interval.ts";
import type { Day } from "#domain/wall-clock.ts";
import { type DayWords, dayWords, withWholeMonths } from "./day-words.ts";
import { readInterval } from "./typed-interval.ts";
import { typedText } from "./typed-text.ts";

type Context = { today: Day; locale: string };

/**
 * The days that words can mean, likeliest first. `against`: the words name a weekday that is not the date's; the days are
 * then the nearest one of that weekday, and the date. `ahead`: how long from today, where the words say that and no day.
 */
export type DayReading = { days: [Day, ...Day[]]; against?: true; ahead?: Interval };

/**
 * A typed day: `2026-12-03`, `3 dec`, `12/3` in the locale's order, `tue`, `tue 9`, `tomorrow`, `+3`, `+2w`, `in 6
 * weeks`. What leaves the year or the month out means the next one to come. Undefined when it cannot be read, or the
 * calendar has no such day.
 */
export function readDays(text: string, { today, locale }: Context): DayReading | undefined {
  const typed = withWholeMonths(typedText(text));
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return sure(isCalendarDay(typed) ? typed : undefined);
  const words = dayWords(locale);
  const ahead = intervalAhead(typed);
  const interval = ahead ?? words.relative.get(typed);
  if (!interval) return fromParts(typed, today, words);
  const reading = sure(addInterval(today, interval));
  return reading && { ...reading, ...(ahead && { ahead }) };
}

const sure = (day: Day | undefined): DayReading | undefined =>
  day !== undefined && isCalendarDay(day) ? { days: [day] } : undefined;

function intervalAhead(typed: string): Interval | undefined {
  const [, sign = "", rest = ""] = /^([+-]?)\s*(.*)$/.exec(typed) ?? [];
  const isDays = sign !== "" && /^\d{1,4}$/.test(rest);
  const interval = isDays ? { amount: Number(rest), unit: "day" as const } : readInterval(rest);
  return interval && { ...interval, amount: sign === "-" ? -interval.amount : interval.amount };
}

type Parts = { figures: string[]; month?: number; weekday?: number; isNext?: boolean };

function fromParts(typed: string, today: Day, words: DayWords): DayReading | undefined {
  const parts = partsOf(typed, words);
  if (!parts) return undefined;
  const { figures, month, weekday, isNext } = parts;
  if (month !== undefined) return agreeing([ofMonth(month, figures, today)], weekday, today);
  // “9 30” is no date that anybody writes; “9-10” and “9.30” may be one.
  if (figures.length > 1) return agreeing(ofFigures(figures, today, { words, typed }), weekday, today);
  if (figures.length === 1) return sure(nextDay(today, (day) => fits(day, Number(figures[0]), weekday)));
  if (weekday === undefined) return undefined;
  const named = (from: Day) => nextDay(from, (day) => weekdayOf(day) === weekday) ?? today;
  const soonest = named(shiftDay(today, 1));
  if (!isNext) return { days: [soonest] };
  // “Next Thursday” is the one of the week to come, and some mean the one that comes first.
  const next = named(shiftDay(today, daysToNextWeek(today, words.firstWeekday)));
  return { days: next === soonest ? [next] : [next, soonest] };
}

/** The days that are of the weekday beside them; where none is, the two contradict each other. */
function agreeing(
  read: (Day | undefined)[],
  weekday: number | undefined,
  today: Day,
): DayReading | undefined {
  const days = [...new Set(read.filter((day) => day !== undefined))];
  const fitting = days.filter((day) => weekday === undefined || weekdayOf(day) === weekday);
  const [first, ...others] = fitting;
  if (first) return { days: [first, ...others] };
  const [date] = days;
  if (!date || weekday === undefined) return undefined;
  return { days: [nearest(date, weekday, today), date], against: true };
}

/** The day of that weekday which is nearest to a date, and not past unless the date is. */
function nearest(date: Day, weekday: number, today: Day): Day {
  const around = [0, -1, 1, -2, 2, -3, 3, 4, 5, 6].map((days) => shiftDay(date, days));
  return around.find((day) => weekdayOf(day) === weekday && (day >= today || date < today)) ?? date;
}

function partsOf(typed: string, words: DayWords): Parts | undefined {
  const parts: Parts = { figures: [] };
  let monthWord = "";
  for (const token of typed.split(/[\s,،/.-]+/).filter(Boolean)) {
    const figure = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(token);
    if (figure) parts.figures.push(figure[1] ?? "");
    else if (parts.month === undefined && words.months.has(token)) {
      parts.month = words.months.get(token);
      monthWord = token;
    } else if (parts.weekday === undefined && words.weekdays.has(monthWord) && words.months.has(token)) {
      // French writes Tuesday as English does March.
      parts.weekday = words.weekdays.get(monthWord);
      parts.month = words.months.get(token);
    } else if (parts.weekday === undefined && weekdayOfWord(token, words) !== undefined)
      parts.weekday = weekdayOfWord(token, words);
    else if (token === "next") parts.isNext = true;
    else if (!said.has(token)) return undefined;
  }
  return parts.figures.length <= 3 ? parts : undefined;
}

// What people say around a day, which changes nothing of it.
const said = new Set("on the of this coming يوم في هذا القادم القادمة المقبل المقبلة الجاي".split(" "));

// Tues, thurs and the like are short for one weekday only.
function weekdayOfWord(token: string, { weekdays }: DayWords): number | undefined {
  const isShort = token.length > 3 && /^[a-z]/.test(token);
  return (
    weekdays.get(token) ?? (isShort ? [...weekdays].find(([name]) => name.startsWith(token))?.[1] : undefined)
  );
}

const daysToNextWeek = (today: Day, firstWeekday: number) => 7 - ((weekdayOf(today) - firstWeekday + 7) % 7);

function ofMonth(month: number, [first, second, extra]: string[], today: Day): Day | undefined {
  if (first === undefined || extra !== undefined) return undefined;
  const [day, year] = first.length > 2 ? [second, first] : [first, second];
  return day === undefined ? undefined : inYear({ year, month, day: Number(day) }, today);
}

/** A date in figures alone that could be hours is a date when it is as near as this. */
export const seasonDays = 92;

type Typed = { words: DayWords; typed: string };

/** A date in figures, in the order that the clinic is used to, and in the other one where that is sooner. */
function ofFigures(figures: string[], today: Day, { words, typed }: Typed): (Day | undefined)[] {
  const [first = "", second = "", third] = figures;
  if (first.length > 2) return third ? [calendarDay(Number(first), Number(second), Number(third))] : [];
  if (third === undefined && !/\d\s?[/.-]\s?\d/.test(typed)) return [];
  // “10-9” in November is a slip in a range of hours, and not a day of next September.
  const last = third === undefined && typed.includes("-") ? shiftDay(today, seasonDays) : "9999";
  const [american, other] = [
    [first, second],
    [second, first],
  ].map(([month, day]) => {
    const read = inYear({ year: third, month: Number(month), day: Number(day) }, today);
    return read && read <= last ? read : undefined;
  });
  // Nobody writes the month first with dots.
  const isMonthFirst = words.monthFirst && !/\d\.\s?\d/.test(typed);
  const [usual, unusual] = isMonthFirst ? [american, other] : [other, american];
  if (!usual || !unusual || usual === unusual) return [usual ?? unusual];
  if (usual < today && unusual >= today) return [unusual, usual];
  const hasWeekday = /\p{L}/u.test(typed);
  return unusual >= today && (unusual < usual || hasWeekday) ? [usual, unusual] : [usual];
}

type DateParts = { year: string | undefined; month: number; day: number };

function inYear({ year, month, day }: DateParts, today: Day): Day | undefined {
  // A single figure or three are no year that anybody writes.
  if (year !== undefined && year.length !== 2 && year.length !== 4) return undefined;
  if (year !== undefined) return calendarDay(Number(year) + (year.length === 2 ? 2000 : 0), month, day);
  const thisYear = Number(today.slice(0, 4));
  // February 29 may be up to eight years away.
  for (let ahead = 0; ahead <= 8; ahead++) {
    const candidate = calendarDay(thisYear + ahead, month, day);
    if (candidate && candidate >= today) return candidate;
  }
  return undefined;
}

const fits = (day: Day, ofMonth: number, weekday: number | undefined) =>
  Number(day.slice(8)) === ofMonth && (weekday === undefined || weekdayOf(day) === weekday);

function nextDay(from: Day, isMeant: (day: Day) => boolean): Day | undefined {
  for (let ahead = 0; ahead <= 366; ahead++) {
    const day = shiftDay(from, ahead);
    if (isMeant(day)) return day;
  }
  return undefined;
}
