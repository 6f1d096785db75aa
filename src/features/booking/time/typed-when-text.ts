import type { When } from "#domain/typed/typed-when.ts";
import { dayText, timeOfDayText } from "#texts/format.ts";

/** A day, with its time where there is one, such as “Tue, Dec 1, 2026, 9:00 AM”. */
export const typedWhenText = ({ day, time }: When) =>
  time === undefined ? dayText(day) : `${dayText(day)}, ${timeOfDayText(time)}`;
