import { readTimeOfDay } from "#domain/time-of-day.ts";
import type { TimeOfDay } from "#domain/wall-clock.ts";
import { readLength } from "./typed-length.ts";
import { typedText } from "./typed-text.ts";

/** A start, and an end where one was typed: an hour or a length after it. */
export type Times = { start: TimeOfDay; end?: TimeOfDay };

const before = /^(?:(?:at|@|from|من|في|الساعة|الساعه|ساعة)\s+)+/;
const between = /\s*(?:-|\b(?:to|till|until|til)\b|(?<=\s)(?:حتى|الى|لغاية)(?=\s))\s*(?:الساعة\s+)?/;
/** Minutes. */
const longestRange = 600;

/** Reads a time, a range of them, or a time and a length: `9`, `9-10`, `11 to 1`, `9:30 45 min`, `من ٩ إلى ١٠`. `now`: the clinic's. */
export function readTimes(text: string, now?: TimeOfDay): Times | undefined {
  const typed = typedText(text).replace(before, "");
  const start = readClock(typed, now);
  if (start) return { start };
  return readRange(typed) ?? withLength(typed);
}

/** Whether the text names the present moment. */
export const isNow = (text: string) => ["now", "right now", "asap", "الان", "حالا"].includes(typedText(text));

function readClock(typed: string, now?: TimeOfDay): TimeOfDay | undefined {
  if (/^(?:12 )?(?:noon|midday|(?:ال)?ظهرا?)$/.test(typed)) return "12:00";
  if (now && isNow(typed)) return now;
  return readTimeOfDay(inFigures(typed));
}

// What is said of an hour, and the minutes that it adds to it.
const said: [RegExp, number][] = [
  [/^half past (\d{1,2})$/, 30],
  [/^(?:a )?quarter past (\d{1,2})$/, 15],
  [/^(?:a )?quarter to (\d{1,2})$/, -15],
  [/^(\d{1,2}) ?ونصف$/, 30],
  [/^(\d{1,2}) ?وربع$/, 15],
  [/^(\d{1,2}) الا (?:ال)?ربعا?$/, -15],
];

/** The time in figures and the half of its day in letters. */
function inFigures(typed: string): string {
  for (const [pattern, minutes] of said) {
    const hour = Number(pattern.exec(typed)?.[1]);
    if (hour >= 1 && hour <= 12)
      return minutes > 0 ? `${hour}:${minutes}` : `${hour === 1 ? 12 : hour - 1}:${60 + minutes}`;
  }
  return typed
    .replace(/ ?o'?clock$/, "")
    .replace(/ (?:in the |this )?morning$/, "am")
    .replace(/ (?:in the |this )?(?:afternoon|evening)$/, "pm");
}

function readRange(typed: string): Times | undefined {
  const [first = "", second = "", ...more] = typed.split(new RegExp(between, "g"));
  if (!first || !second || more.length > 0) return undefined;
  const end = readClock(second);
  if (!end) return undefined;
  // In “2-3pm” both are in the afternoon.
  const half = /(?:[ap]\.?m?\.?|[صم])$/.exec(second)?.[0] ?? "";
  const starts = [readClock(first), readClock(first + half)].filter((one) => one !== undefined);
  const ends = /\d$/.test(second) && minutesOfDay(end) < 720 ? [end, timeAt(minutesOfDay(end) + 720)] : [end];
  for (const from of starts)
    for (const to of ends) if (isRange(minutesOfDay(from), minutesOfDay(to))) return { start: from, end: to };
  return undefined;
}

// Nobody is seen overnight: what would be is no range of hours.
const isRange = (from: number, to: number) => to > from && to - from <= longestRange;

function withLength(typed: string): Times | undefined {
  const words = typed.split(/ |(?<=\d)x(?=\d)/);
  for (let at = 1; at < words.length; at += 1) {
    const minutes = readLength(words.slice(at).join(" "));
    const start = minutes && readClock(words.slice(0, at).join(" "));
    const end = start && minutesOfDay(start) + minutes;
    if (start && end && end < 1440) return { start, end: timeAt(end) };
  }
  return undefined;
}

/** How many minutes of its day went by before a time. */
export const minutesOfDay = (time: TimeOfDay): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const timeAt = (minutes: number): TimeOfDay =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
