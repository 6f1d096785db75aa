import type { When } from "#domain/typed/typed-when.ts";
import { dayText, timeOfDayText } from "#texts/format.ts";

/** A day, with its time where there is one, such as “Tue, Dec 1, 2026, 9:00 AM – 9:30 AM”. */
export function typedWhenText({ day, time, end }: When): string {
  const times = [time, end].filter((one) => one !== undefined).map(timeOfDayText);
  return times.length > 0 ? `${dayText(day)}, ${times.join(" – ")}` : dayText(day);
}
