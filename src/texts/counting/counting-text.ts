import type { Interval } from "#domain/interval.ts";
import type { Day } from "#domain/wall-clock.ts";
import { dayText } from "../format.ts";
import { intervalText } from "../interval-text.ts";
import { pageTexts } from "../page-texts.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";

const t = pageTexts({ en, ar });

type Counting = {
  interval: Interval;
  /** The day that the interval counts from. */
  from: Day;
  today: Day;
  /** What that comes to, in words. */
  when: string;
};

/** When something is asked for and how that was counted, such as “2 weeks after Tue, Nov 3: Tue, Nov 17”. */
export function countingText({ interval, from, today, when }: Counting): string {
  const length = intervalText(interval);
  return t().meant(from === today ? t().fromToday(length) : t().after(length, dayText(from)), when);
}
