import { addMinutes, differenceInMinutes } from "date-fns";
import { isCalendarDay } from "#domain/calendar-day.ts";
import { readMinutes } from "#domain/minutes.ts";
import { readTimeOfDay } from "#domain/time-of-day.ts";
import { type Day, readWallClock, type TimeOfDay, wallClockTime } from "#domain/wall-clock.ts";

/**
 * What is entered for the time of an appointment, on the clinic's wall clock. `day` is `yyyy-MM-dd` and the times are
 * `HH:mm` once they could be read, and what was typed until then. `repeated` says which of two equal times in autumn.
 */
export type TimeEntry = {
  day: Day;
  start: TimeOfDay;
  end: TimeOfDay;
  minutes: string;
  repeated: "" | "earlier" | "later";
};

/** What stands in the way of a time, by the part of the entry that it belongs to. */
export type TimeObstacle =
  | { part: "day" | "start" | "end"; kind: "unreadable" }
  | { part: "start" | "end"; kind: "never"; next: Date }
  | { part: "start"; kind: "twice"; instants: [earlier: Date, later: Date] };

/** The instants that an entry means, as far as it means any. */
export type EnteredTime = { start?: Date; end?: Date; obstacles: TimeObstacle[] };

/** Reads an entry. Without a start and an end there is no time at all; a day that cannot be read is in the way all the same. */
export function readEntry(entry: TimeEntry, timeZone: string): EnteredTime {
  const obstacles: TimeObstacle[] = [];
  const isTimed = entry.start.trim() !== "" || entry.end.trim() !== "";
  if (!isCalendarDay(entry.day) && (isTimed || entry.day.trim()))
    return { obstacles: [{ part: "day", kind: "unreadable" }] };
  if (!isTimed) return { obstacles };
  const start = entry.start.trim() ? readStart(entry, timeZone) : undefined;
  const end = entry.end.trim() ? readEnd(entry, timeZone, instantOf(start)) : undefined;
  for (const read of [start, end]) if (read && "obstacle" in read) obstacles.push(read.obstacle);
  return { start: instantOf(start), end: instantOf(end), obstacles };
}

type Reading = { instant: Date } | { obstacle: TimeObstacle };

const instantOf = (reading: Reading | undefined) =>
  reading && "instant" in reading ? reading.instant : undefined;

function readStart({ day, start, repeated }: TimeEntry, timeZone: string): Reading {
  const time = readTimeOfDay(start);
  if (!time) return { obstacle: { part: "start", kind: "unreadable" } };
  const reading = readWallClock(day, time, timeZone);
  if (reading.kind === "once") return { instant: reading.instant };
  if (reading.kind === "never") return { obstacle: { part: "start", kind: "never", next: reading.next } };
  const [earlier, later] = reading.instants;
  if (repeated) return { instant: repeated === "earlier" ? earlier : later };
  return { obstacle: { part: "start", kind: "twice", instants: reading.instants } };
}

function readEnd(entry: TimeEntry, timeZone: string, start: Date | undefined): Reading {
  const time = readTimeOfDay(entry.end);
  if (!time) return { obstacle: { part: "end", kind: "unreadable" } };
  const minutes = readMinutes(entry.minutes);
  // The duration settles what the end's wall clock leaves open: a day later, or the second of two equal times.
  const bySpan = start && minutes ? addMinutes(start, minutes) : undefined;
  if (bySpan && wallClockTime(bySpan, timeZone) === time) return { instant: bySpan };
  const reading = readWallClock(entry.day, time, timeZone);
  if (reading.kind === "never") return { obstacle: { part: "end", kind: "never", next: reading.next } };
  if (reading.kind === "once") return { instant: reading.instant };
  const [earlier, later] = reading.instants;
  return { instant: start && earlier <= start ? later : earlier };
}

/** Another start keeps the duration and moves the end; without a duration it keeps the end. */
export function changeStart(entry: TimeEntry, start: string, timeZone: string): TimeEntry {
  const next: TimeEntry = { ...entry, start: tidyTime(start), repeated: "" };
  return next.start.trim() ? moveEnd(next, timeZone) : { ...next, end: "" };
}

/** Another day keeps start and duration. */
export function changeDay(entry: TimeEntry, day: Day, timeZone: string): TimeEntry {
  return moveEnd({ ...entry, day, repeated: "" }, timeZone);
}

/** Says which of two equal times the start is. */
export function chooseRepeated(
  entry: TimeEntry,
  repeated: TimeEntry["repeated"],
  timeZone: string,
): TimeEntry {
  return moveEnd({ ...entry, repeated }, timeZone);
}

/** Another duration moves the end. */
export function changeMinutes(entry: TimeEntry, minutes: string, timeZone: string): TimeEntry {
  const next = { ...entry, minutes };
  return readMinutes(minutes) ? moveEnd(next, timeZone) : next;
}

/** Another end changes the duration; an end that is not after the start leaves none. */
export function changeEnd(entry: TimeEntry, end: string, timeZone: string): TimeEntry {
  const next: TimeEntry = { ...entry, end: tidyTime(end), minutes: "" };
  if (!next.end.trim()) return { ...next, minutes: entry.minutes };
  return spanMinutes(next, timeZone);
}

function moveEnd(entry: TimeEntry, timeZone: string): TimeEntry {
  const minutes = readMinutes(entry.minutes);
  const { start } = readEntry({ ...entry, end: "" }, timeZone);
  if (!start) return entry;
  if (!minutes) return entry.minutes.trim() ? entry : spanMinutes(entry, timeZone);
  return { ...entry, end: wallClockTime(addMinutes(start, minutes), timeZone) };
}

function spanMinutes(entry: TimeEntry, timeZone: string): TimeEntry {
  const { start, end } = readEntry(entry, timeZone);
  if (!start || !end || end <= start) return entry;
  return { ...entry, minutes: String(differenceInMinutes(end, start)) };
}

const tidyTime = (text: string) => readTimeOfDay(text) ?? text;
