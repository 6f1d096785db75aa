import { dayWords, withWholeMonths } from "#domain/typed/day-words.ts";
import { readBirthDates } from "#domain/typed/typed-birth-dates.ts";
import { readInterval } from "#domain/typed/typed-interval.ts";
import { minutesOfDay } from "#domain/typed/typed-times.ts";
import { isFarDay, readWhen, type When } from "#domain/typed/typed-when.ts";
import { isWhenWord } from "#domain/typed/when-words.ts";
import { isCalendarDay, shiftDay } from "../calendar-day.ts";
import { addInterval } from "../interval.ts";
import type { QuickReader } from "./quick-reader.ts";
import type { QuickClinic, QuickValues } from "./quick-reading.ts";

/** `2w`, `in about 6 weeks`, `next month`. */
export const intervalReader: QuickReader = {
  name: "interval",
  most: 5,
  read({ plain }, { today }) {
    const next = /^next (week|month|year)$/.exec(plain);
    const [, before, about, rest = ""] =
      /^(?:(in|after|بعد) )?(?:(about|around|roughly|ca|~|حوالي|نحو) ?)?(.+)$/.exec(plain) ?? [];
    // Without “in” before it, an m is the length reader's.
    if (!next && !before && /^\d+ ?m$/.test(rest)) return undefined;
    const interval = readInterval(next ? `1 ${next[1]}` : rest);
    // An Arabic day alone is a word of many meanings.
    if (!interval || (!before && /^\p{Script=Arabic}+$/u.test(rest))) return undefined;
    const day = addInterval(today, interval);
    const meaning = { day, ...((about || next) && { isAbout: true as const }) };
    return isCalendarDay(day) ? askedIfFar(meaning, today) : [];
  },
};

/** A day that is years away is a slip more often than it is meant: it is asked, with nothing at all as the other answer. */
const askedIfFar = (meaning: QuickValues, today: string): QuickValues[] =>
  meaning.day && isFarDay(meaning.day, today) ? [meaning, {}] : [meaning];

// A day of the box that nobody has seen here: a time on it is a time alone.
const noDay = "";

/**
 * What the box for a day reads, as it reads it: `tue 9`, `3 dec 9-10`, `9:30`, `at 2`, `now`; a past day with a year is a
 * birth date.
 */
export const whenReader: QuickReader = {
  name: "when",
  most: 8,
  // In “3/12 3 dec” the 3 is of December, and in “may 3 dec” too; the +1 of a phone number is of that.
  isOne: (last, next, { locale }) =>
    (/^\d{1,2}$/.test(last) && dayWords(locale).months.has(next)) ||
    (/^\+\d{1,3}$/.test(last) && /^[\d(]/.test(next)),
  read({ plain, typed }, clinic) {
    if (!isWhen(plain, clinic)) return undefined;
    const reading = readWhen(plain, { ...clinic, day: noDay });
    if (!reading) return isDateOnly(plain) ? [] : undefined;
    const { meant, other, doubt } = reading;
    const born = isBirthDate(plain, meant, clinic) ? readBirthDates(plain, clinic) : [];
    if (born.length > 0) return born.map((day) => ({ born: day }));
    const meanings =
      doubt && other ? [meant, other].map(valuesOf) : askedIfFar(valuesOf(meant), clinic.today);
    // Sun is a family name as well.
    return plain === "sun" ? [...meanings, { patient: typed }] : meanings;
  },
};

/** Whether words can be a day or a time and nothing else: a bare number, a phone, a month or Tom alone is something else. */
function isWhen(plain: string, { locale }: QuickClinic): boolean {
  if (
    !withWholeMonths(plain)
      .split(" ")
      .every((word) => isWhenWord(word, locale))
  )
    return false;
  if (/^(?:tom|asap|m|p|a|ظهرا)$/.test(plain)) return false;
  if (/^[\d\s()+–-]+$/.test(plain))
    return /^(?:\d{4}-\d{2}-\d{2}|\d{1,4} ?[-–] ?\d{1,4}|\+\d{1,3})$/.test(plain);
  // A number with its unit is a length, unless the unit is half of a day, or a month.
  return !/^-?\d+ ?\p{L}+$/u.test(plain) || isClock(plain) || /^\d+(?:st|nd|rd|th)? ?\p{L}{3,}$/u.test(plain);
}

const isClock = (plain: string) => /^\d{1,4} ?(?:[ap]m?|ص|م|صباحا|مساء|h)$/.test(plain);

const isDateOnly = (plain: string) =>
  /^\d{1,2}(?: ?[-–] ?\d{1,2})? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*(?: \d{2,4})?$/u.test(
    plain,
  );

const isBirthDate = (plain: string, { day, time }: When, { today }: QuickClinic) =>
  time === undefined && day !== noDay && /\d{2,4}/.test(plain) && (day < today || day > shiftDay(today, 731));

const valuesOf = ({ day, time, end }: When): QuickValues => ({
  ...(day && { day }),
  ...(time && { time }),
  ...(time && end && { minutes: minutesOfDay(end) - minutesOfDay(time) }),
});

const dayParts = new Map<string, QuickValues["dayPart"]>([
  ["morning", "morning"],
  ["mornings", "morning"],
  ["am", "morning"],
  ["صباحا", "morning"],
  ["afternoon", "afternoon"],
  ["afternoons", "afternoon"],
  ["pm", "afternoon"],
  ["مساء", "afternoon"],
]);

/** `mornings`, `in the afternoon`. */
export const dayPartReader: QuickReader = {
  name: "dayPart",
  most: 3,
  read({ plain }) {
    const dayPart = dayParts.get(plain.replace(/^in the /, ""));
    return dayPart && [{ dayPart }];
  },
};
