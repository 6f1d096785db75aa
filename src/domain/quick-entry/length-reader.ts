import { readLength } from "#domain/typed/typed-length.ts";
import { addInterval } from "../interval.ts";
import type { QuickReader } from "./quick-reader.ts";
import type { QuickClinic, QuickValues } from "./quick-reading.ts";

/** `30m`, `45 min`, `1h`, `1h30`, `1.5 hours`, `half an hour`; an `m` alone may be months. */
export const lengthReader: QuickReader = {
  name: "length",
  most: 5,
  read({ plain }, clinic) {
    const text = plain.replace(/^for /, "");
    const short = /^(\d{1,3}) ?m$/.exec(text);
    if (short) return minutesOrMonths(Number(short[1]), clinic);
    const minutes = readLength(text);
    if (minutes !== undefined) return [{ minutes }];
    return /^\d+(?:\.\d+)? ?(?:min|mins|minutes?|h|hrs?|hours?)$/.test(text) ? [] : undefined;
  },
};

const usualMonths = [1, 2, 3, 4, 6, 9, 12];
const mostMonths = 24;

function minutesOrMonths(count: number, { today }: QuickClinic): QuickValues[] {
  if (count === 0) return [];
  const months = { day: addInterval(today, { amount: count, unit: "month" }) };
  if (usualMonths.includes(count)) return [months];
  if (count > mostMonths || (count >= 15 && count % 5 === 0)) return [{ minutes: count }];
  return [{ minutes: count }, months];
}
