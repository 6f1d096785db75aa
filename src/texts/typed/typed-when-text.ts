import type { When } from "#domain/typed/typed-when.ts";
import { dayText, timeOfDayText } from "#texts/format.ts";
import { typedTexts } from "./question-text.ts";

type Times = Pick<When, "time" | "end">;

/** A day, with its time where there is one, such as “Tue, Dec 1, 2026, 9:00 AM – 9:30 AM”. */
export const typedWhenText = ({ day, ...times }: When): string => atTime(dayText(day), typedTimesText(times));

/** A day or days in words with a time where there is one, such as “Tue, Dec 1, 2026, 9:00 AM”. */
export const atTime = (days: string, time: string): string => (time ? typedTexts().at(days, time) : days);

/** A time of day with its end where there is one, such as “9:00 AM – 9:30 AM”; empty where there is none. */
export const typedTimesText = ({ time, end }: Times): string =>
  [time, end]
    .filter((one) => one !== undefined)
    .map(timeOfDayText)
    .join(" – ");
