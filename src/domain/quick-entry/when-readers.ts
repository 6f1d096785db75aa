import { readTimeOfDay } from "#domain/time-of-day.ts";
import { dayWords } from "#domain/typed/day-words.ts";
import { readDay } from "#domain/typed/typed-day.ts";
import { readInterval } from "#domain/typed/typed-interval.ts";
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
      /^(?:(in|after) )?(?:(about|around|roughly|ca|~) ?)?(.+)$/.exec(plain) ?? [];
    // Without “in” before it, an m is the length reader's.
    if (!next && !before && /^\d+ ?m$/.test(rest)) return undefined;
    const interval = readInterval(next ? `1 ${next[1]}` : rest);
    if (!interval) return undefined;
    const day = addInterval(today, interval);
    return isCalendarDay(day) ? [{ day, ...((about || next) && { isAbout: true as const }) }] : [];
  },
};

/** `9:30`, `2pm`, `at 9`, `noon`. An hour that may be in the night is a doubt. */
export const clockReader: QuickReader = {
  name: "clock",
  most: 3,
  read({ plain }) {
    const text = plain.replace(/^at /, "");
    if (text === "noon" || text === "midday") return [{ time: "12:00" }];
    const isClock = /^\d{1,2}(?:(?:[:.][0-5]\d)? ?[ap]\.?m\.?|[:.h][0-5]\d)$/.test(text);
    if (!isClock && !(plain !== text && /^\d{1,4}$/.test(text))) return undefined;
    const time = readTimeOfDay(text);
    if (!time) return [];
    const hour = typedHour(text);
    if (/[ap]/.test(text) || text.startsWith("0") || hour < 1 || hour > 6) return [{ time }];
    const minutes = time.slice(2);
    return [{ time: `${hour + 12}${minutes}` }, { time: `0${hour}${minutes}` }];
  },
};

/** The hour as it stands there, such as 2 in `2`, `2:30` and `230`. */
const typedHour = (text: string) => Number(/^\d{1,2}$/.test(text) ? text : text.replace(/[:.h]?\d{2}$/, ""));

const figures = /^(?:\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d{2}-\d{2})$/;
const ordinal = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const dayFirst = new RegExp(`^${ordinal} (\\p{L}+)(?: (\\d{4}))?$`, "u");
const monthFirst = new RegExp(`^(\\p{L}+) ${ordinal}(?: (\\d{4}))?$`, "u");

/** `3 dec`, `dec 3rd 2026`, `2026-12-03`, `tomorrow`; 12/3 may be two days. A past day with a year is a birth date. */
export const dateReader: QuickReader = {
  name: "date",
  most: 4,
  read({ plain }, clinic) {
    const text = plain.replace(/^on /, "");
    const { months, relative } = dayWords(clinic.locale);
    // Tom is a name here, though elsewhere it is tomorrow.
    if (relative.has(text) && text !== "tom") return daysOf([readDay(text, clinic)], clinic);
    const month = dayFirst.exec(text)?.[2] ?? monthFirst.exec(text)?.[1];
    if (month !== undefined && months.has(month)) return daysOf([readDay(text, clinic)], clinic);
    return figures.test(text) ? daysOf(inBothOrders(text, clinic), clinic) : undefined;
  },
};

function inBothOrders(text: string, { today, locale }: QuickClinic) {
  const american = readDay(text, { today, locale: "en-US" });
  const others = readDay(text, { today, locale: "en-GB" });
  return dayWords(locale).monthFirst ? [american, others] : [others, american];
}

function daysOf(read: (string | undefined)[], { today }: QuickClinic): QuickValues[] {
  const days = [...new Set(read.filter((day) => day !== undefined))];
  return days.map((day) => (day < today ? { born: day } : { day }));
}

const otherWeekdays = new Map([
  ["tues", "tue"],
  ["weds", "wed"],
  ["thur", "thu"],
  ["thurs", "thu"],
]);

/** `tue`, `on friday`, `tue 9`; “next” Friday may be either of two. */
export const weekdayReader: QuickReader = {
  name: "weekday",
  most: 3,
  read({ plain, typed }, clinic) {
    const match = new RegExp(`^(?:(on|this|next) )?(\\p{L}+)(?: ${ordinal})?$`, "u").exec(plain);
    const [, before, written = "", date] = match ?? [];
    const weekday = otherWeekdays.get(written) ?? written;
    if (!dayWords(clinic.locale).weekdays.has(weekday)) return undefined;
    const day = readDay(date ? `${weekday} ${date}` : weekday, clinic);
    if (!day) return [];
    if (before === "next" && !date) return [{ day }, { day: shiftDay(day, 7) }];
    // Sun is a family name as well.
    return plain === "sun" ? [{ day }, { patient: typed }] : [{ day }];
  },
};

const dayParts = new Map<string, QuickValues["dayPart"]>([
  ["morning", "morning"],
  ["mornings", "morning"],
  ["am", "morning"],
  ["afternoon", "afternoon"],
  ["afternoons", "afternoon"],
  ["pm", "afternoon"],
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
