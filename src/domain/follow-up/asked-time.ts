import { addInterval, type Interval } from "../interval.ts";
import { type Day, readWallClock, type TimeOfDay, wallClockDay, wallClockTime } from "../wall-clock.ts";
import { countedFrom } from "./counted-from.ts";

/** When a follow-up is asked for, on the clinic's wall clock, and the instant that this means. */
export type AskedTime = {
  day: Day;
  time: TimeOfDay;
  start: Date;
  /** From which day the interval counts. */
  countedFrom: Day;
};

type Question = {
  /** When the visit began that is followed up. */
  visit: Date;
  interval: Interval;
  now: Date;
  timeZone: string;
  /** Another time of day than the visit's. */
  time?: TimeOfDay;
  /** The day to count from, where it is settled already. */
  countedFrom?: Day;
};

/**
 * The visit's time of day, an interval after its day; see {@link countedFrom}. A time that is skipped in spring is the
 * next one that exists, one that comes twice in autumn the first.
 */
export function askedTime(question: Question): AskedTime {
  const { visit, interval, now, timeZone, time = wallClockTime(visit, timeZone) } = question;
  const from =
    question.countedFrom ?? countedFrom(wallClockDay(visit, timeZone), interval, wallClockDay(now, timeZone));
  const day = addInterval(from, interval);
  return { day, time, start: instantAt(day, time, timeZone), countedFrom: from };
}

/** A follow-up that is asked for on a day, at the visit's time of day or another; it counts from nothing but today. */
export function askedOn(
  day: Day,
  { visit, now, timeZone, time = wallClockTime(visit, timeZone) }: Omit<Question, "interval" | "countedFrom">,
): AskedTime {
  return { day, time, start: instantAt(day, time, timeZone), countedFrom: wallClockDay(now, timeZone) };
}

function instantAt(day: Day, time: TimeOfDay, timeZone: string): Date {
  const reading = readWallClock(day, time, timeZone);
  if (reading.kind === "never") return reading.next;
  return reading.kind === "once" ? reading.instant : reading.instants[0];
}
