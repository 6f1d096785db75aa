import { addInterval } from "../interval.ts";
import type { QuickReader } from "./quick-reader.ts";
import type { QuickClinic, QuickValues } from "./quick-reading.ts";

const longestMinutes = 1440;

const words = new Map([
  ["an hour", 60],
  ["one hour", 60],
  ["half an hour", 30],
  ["half hour", 30],
]);

/** `30m`, `45 min`, `1h`, `1h30`, `1.5 hours`, `half an hour`; an `m` alone may be months. */
export const lengthReader: QuickReader = {
  name: "length",
  most: 4,
  read({ plain }, clinic) {
    const text = plain.replace(/^for /, "");
    const short = /^(\d{1,3}) ?m$/.exec(text);
    if (short) return minutesOrMonths(Number(short[1]), clinic);
    const minutes = words.get(text) ?? minutesIn(text) ?? hoursIn(text);
    if (minutes === undefined) return undefined;
    return Number.isInteger(minutes) && minutes > 0 && minutes <= longestMinutes ? [{ minutes }] : [];
  },
};

function minutesIn(text: string): number | undefined {
  const match = /^(\d{1,4}) ?(?:min|mins|minute|minutes)$/.exec(text);
  return match ? Number(match[1]) : undefined;
}

// 9h30 is a time of day; nobody books a visit of nine hours so.
function hoursIn(text: string): number | undefined {
  const mixed = /^([1-6])h([0-5]\d)$/.exec(text);
  if (mixed) return Number(mixed[1]) * 60 + Number(mixed[2]);
  const match = /^(\d{1,2}(?:\.\d{1,2})?) ?(?:h|hr|hrs|hour|hours)$/.exec(text);
  return match ? Math.round(Number(match[1]) * 6000) / 100 : undefined;
}

const usualMonths = [1, 2, 3, 4, 6, 9, 12];
const mostMonths = 24;

function minutesOrMonths(count: number, { today }: QuickClinic): QuickValues[] {
  if (count === 0) return [];
  const months = { day: addInterval(today, { amount: count, unit: "month" }) };
  if (usualMonths.includes(count)) return [months];
  if (count > mostMonths || (count >= 15 && count % 5 === 0)) return [{ minutes: count }];
  return [{ minutes: count }, months];
}
