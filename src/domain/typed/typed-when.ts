import { daysBetween, isCalendarDay, shiftDay, weekdayOf } from "#domain/calendar-day.ts";
import type { Interval } from "#domain/interval.ts";
import type { Day, TimeOfDay } from "#domain/wall-clock.ts";
import { readDays, seasonDays } from "./typed-day.ts";
import { typedText } from "./typed-text.ts";
import { isNow, readTimes, type Times } from "./typed-times.ts";

/**
 * A day, and a time of it where one was given, with its end where that was. `ahead`: the words said how long from today, and
 * no day.
 */
export type When = { day: Day; time?: TimeOfDay; end?: TimeOfDay; ahead?: Interval };

/**
 * What somebody means by what they typed, and what else the words could mean. With a `doubt` it is asked which; a `weekday`
 * that is not the date's is never taken unasked: `meant` is then the nearest such weekday, and `other` the date.
 */
export type WhenReading = { meant: When; other?: When; doubt?: "unsure" | "weekday" | "far" };

export type WhenContext = {
  today: Day;
  /** The day that stands there: a time alone is on it. */
  day: Day;
  locale: string;
  /** What the clinic's clock shows. */
  now?: TimeOfDay;
};

/**
 * Reads a day and a time that are typed together: `3 dec 14:30`, `tomorrow at 9`, `in 6 weeks`, `2pm`, `tue 9-10`.
 * Undefined when it cannot be read. A number beside a weekday is a date when the coming day of that number is that weekday,
 * as it is once in seven times by chance and always when a date is meant; otherwise it is an hour.
 */
export function readWhen(text: string, context: WhenContext): WhenReading | undefined {
  const typed = typedText(text).replace(/^[\s,،]+|[\s,،]+$/g, "");
  if (isNow(typed)) return { meant: { day: context.today, time: context.now } };
  const reading = readingOf(typed, context);
  return reading && askedIfFar(typed, asWritten(typed, reading, context) ?? reading, context.today);
}

/** A day within this many is near: a number beside its weekday is meant as its date. */
const nearDays = 31;

function readingOf(typed: string, context: WhenContext): WhenReading | undefined {
  const alone = timeAlone(typed, context);
  if (alone) return alone;
  const whole = readDays(typed, context);
  const split = withTime(typed, whole !== undefined, context);
  if (!whole) return split && readingOfDays(split.days, split);
  const [day] = whole.days;
  // What would be a day of long ago, such as 3 December 2014, or not of its weekday, is an hour of the next one.
  if (split && (whole.against || day < context.today)) return readingOfDays(split.days, split);
  if (whole.against || !split) return readingOfDays(whole, {});
  const when = whenOf(split.days.days[0], split);
  if (split.hasDigits) return readingOfDays(whole, {});
  return daysBetween(context.today, day) <= nearDays
    ? { meant: { day }, other: when, doubt: "unsure" }
    : { meant: when, other: { day } };
}

type DaysRead = NonNullable<ReturnType<typeof readDays>>;
type Split = { days: DaysRead; start: TimeOfDay; end?: TimeOfDay; hasDigits: boolean };

const whenOf = (day: Day, { start, end }: Partial<Times>, ahead?: Interval): When => ({
  day,
  ...(start && { time: start }),
  ...(end && { end }),
  ...(ahead && { ahead }),
});

function readingOfDays(
  { days: [first, second], against, ahead }: DaysRead,
  times: Partial<Times>,
): WhenReading {
  const meant = whenOf(first, times, ahead);
  if (second === undefined) return { meant };
  return { meant, other: whenOf(second, times), doubt: against ? "weekday" : "unsure" };
}

/** A time without a day. Two figures with a dash or a dot may be a date as well; a bare number or one with a stroke is. */
function timeAlone(typed: string, context: WhenContext): WhenReading | undefined {
  const times = readTimes(typed, context.now);
  if (!times || /^\d{1,2}$/.test(typed)) return undefined;
  const meant = whenOf(context.day, times);
  if (!/^\d{1,2}\s?[.-]\s?\d{1,2}$/.test(typed)) return { meant };
  const [date] = readDays(typed, context)?.days ?? [];
  if (!date || date > shiftDay(context.today, seasonDays) || date < context.today) return { meant };
  const isDate = typed.includes(".") && date <= shiftDay(context.today, nearDays);
  return isDate
    ? { meant: { day: date }, other: meant, doubt: "unsure" }
    : { meant, other: { day: date }, doubt: "unsure" };
}

const marker = /(?:^|\s)(?:at|@|الساعة|الساعه)\s+/;
const isYear = /^(?:19|20|21)\d\d$/;

/** The day and time that the words can be cut into, the day first where both can be. `isDay`: they can be read as a day, too. */
function withTime(typed: string, isDay: boolean, context: WhenContext): Split | undefined {
  const found = cuts(typed).flatMap(([dayText, timeText]): Split[] => {
    if (isDay && isYear.test(timeText)) return [];
    const times = readTimes(timeText);
    const days = times && dayText && readDays(dayText, context);
    if (!days || (days.against && !/\p{L}.*\d|\d.*\p{L}/u.test(dayText))) return [];
    return [{ ...times, days, hasDigits: /\d/.test(dayText) }];
  });
  // What leaves no figure of the date over goes before what takes one for an hour, even where it contradicts itself.
  return found.find(({ days }) => days.against) ?? found[0];
}

function cuts(typed: string): [dayText: string, timeText: string][] {
  const marked = marker.exec(typed);
  if (marked) {
    const [head, tail] = [typed.slice(0, marked.index), typed.slice(marked.index + marked[0].length)];
    if (head) return [[head, tail]];
    return cutsOf(tail).flatMap(([first, second]) => (/\p{L}/u.test(second) ? [[second, first]] : []));
  }
  return [
    ...cutsOf(typed).toReversed(),
    ...cutsOf(typed).map(([first, second]): [string, string] => [second, first]),
  ];
}

function cutsOf(typed: string): [head: string, tail: string][] {
  const words = typed.split(/[\s,،]+/);
  return words.slice(1).map((_, at) => [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")]);
}

/**
 * What the page wrote, with another date in it: the weekday that was left standing beside it is the one of the day before,
 * and means nothing.
 */
function asWritten(typed: string, { meant, other, doubt }: WhenReading, { day }: WhenContext) {
  const isLeft = doubt === "weekday" && /\b\d{4}\b/.test(typed) && isCalendarDay(day);
  return isLeft && other && weekdayOf(meant.day) === weekdayOf(day)
    ? { meant: other, other: meant }
    : undefined;
}

const farDays = 731;

/** Whether a day is so many years from another that it is asked about. */
export const isFarDay = (day: Day, today: Day): boolean => Math.abs(daysBetween(today, day)) > farDays;

/** A day that is years away is a slip of a finger more often than it is meant: the next such day is offered. */
function askedIfFar(typed: string, reading: WhenReading, today: Day): WhenReading {
  const isFar = ({ day }: When) => isFarDay(day, today);
  const { meant, other } = reading;
  if (reading.doubt === "weekday" || !isFar(meant)) return reading;
  if (other && !isFar(other)) return { ...reading, doubt: "far" };
  const year = Number(today.slice(0, 4));
  const isYearTyped = typed.includes(meant.day.slice(2, 4));
  const near = isYearTyped ? [year, year + 1].map((one) => `${one}${meant.day.slice(4)}`) : [];
  const sooner = near.find((day) => isCalendarDay(day) && day >= today);
  return { meant, ...(sooner && { other: { ...meant, day: sooner } }), doubt: "far" };
}
