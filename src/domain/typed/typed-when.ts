import { shiftDay } from "#domain/calendar-day.ts";
import { fold } from "#domain/fold.ts";
import { readTimeOfDay } from "#domain/time-of-day.ts";
import type { Day, TimeOfDay } from "#domain/wall-clock.ts";
import { readDay } from "./typed-day.ts";

/** A day, and a time of it where one was given. */
export type When = { day: Day; time?: TimeOfDay };

/** What somebody means by what they typed, and what else the words could mean. */
export type WhenReading = { meant: When; other?: When };

type Context = {
  today: Day;
  /** The day that stands there: a time alone is on it. */
  day: Day;
  locale: string;
};

/**
 * Reads a day and a time that are typed together: `3 dec 14:30`, `tomorrow at 9`, `in 6 weeks`, `2pm`. Undefined when it
 * cannot be read. A number beside a weekday is a date when the coming day of that number is that weekday, as it is once in
 * seven times by chance and always when a date is meant; otherwise it is an hour.
 */
export function readWhen(text: string, context: Context): WhenReading | undefined {
  const typed = fold(text);
  const [meant, other] = readings(typed, context);
  if (!meant) return undefined;
  if (other) return { meant, other };
  // “Next Thursday” is the one of the week to come, and some mean the one that comes first.
  const [sooner] = /^next\s/.test(typed) ? readings(typed.replace(/^next\s+/, ""), context) : [];
  return sooner && sooner.day !== meant.day ? { meant, other: sooner } : { meant };
}

function readings(typed: string, context: Context): When[] {
  const { today, day } = context;
  const whole = readDay(typed, context);
  const split = withTime(typed, Boolean(whole), context);
  if (!whole) {
    const time = readTimeOfDay(typed);
    return split ? [split.when] : time ? [{ day, time }] : [];
  }
  if (!split) return [{ day: whole }];
  // What would be a day of long ago, such as 3 December 2014, is an hour of the next one.
  if (whole < today) return [split.when];
  const isDate = split.hasDigits || whole <= shiftDay(today, 31);
  return isDate ? [{ day: whole }, split.when] : [split.when, { day: whole }];
}

type Split = { when: When; hasDigits: boolean };

const marker = /(?:^|\s)(?:at|@|الساعة)\s+/;
const isYear = /^(?:19|20|21)\d\d$/;
// One word, with the half of the day after it or not: `9`, `9:30`, `2 pm`, `٢ م`.
const timeWords = /^\S+(?:\s+(?:[ap]\.?\s?m?\.?|[صم]))?$/;

/** The soonest day and time that the words can be cut into. `isDay`: they can be read as a day, too. */
function withTime(typed: string, isDay: boolean, context: Context): Split | undefined {
  return cuts(typed)
    .flatMap(([dayText, timeText]): Split[] => {
      if (!timeWords.test(timeText) || (isDay && isYear.test(timeText))) return [];
      const time = readTimeOfDay(timeText);
      const day = time && readDay(dayText, context);
      return day ? [{ when: { day, time }, hasDigits: /\d/.test(dayText) }] : [];
    })
    .toSorted((a, b) => (a.when.day < b.when.day ? -1 : 1))[0];
}

function cuts(typed: string): [dayText: string, timeText: string][] {
  const marked = marker.exec(typed);
  if (marked) return [[typed.slice(0, marked.index), typed.slice(marked.index + marked[0].length)]];
  const words = typed.split(/[\s,،]+/);
  return words.slice(1).flatMap((_, at): [string, string][] => {
    const [head, tail] = [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")];
    return [
      [head, tail],
      [tail, head],
    ];
  });
}
