import {
  changeEnd,
  changeMinutes,
  changeStart,
  type TimeEntry,
} from "#domain/appointment/appointment-time.ts";
import { readTimeOfDay } from "#domain/time-of-day.ts";
import type { TimeOfDay } from "#domain/wall-clock.ts";
import { whenReader } from "#features/booking/when/when-reader.ts";

type Clinic = { timeZone: string; now: TimeOfDay };

/** An entry with another start: a range of hours, or a length beside the hour, is the end as well. */
export function enterStart(entry: TimeEntry, text: string, { timeZone, now }: Clinic): TimeEntry {
  const times = readTimeOfDay(text) ? undefined : whenReader.now()?.readTimes(text, now);
  const begun = changeStart(entry, times?.start ?? text, timeZone);
  return times?.end ? changeEnd(begun, times.end, timeZone) : begun;
}

/** An entry with another end. */
export function enterEnd(entry: TimeEntry, text: string, { timeZone, now }: Clinic): TimeEntry {
  const times = readTimeOfDay(text) ? undefined : whenReader.now()?.readTimes(text, now);
  return changeEnd(entry, times && !times.end ? times.start : text, timeZone);
}

/** An entry with another length, in minutes or with its unit: `45`, `1h30`. */
export function enterMinutes(entry: TimeEntry, text: string, { timeZone }: Clinic): TimeEntry {
  const minutes = whenReader.now()?.readLength(text);
  return changeMinutes(entry, minutes === undefined ? text : String(minutes), timeZone);
}
