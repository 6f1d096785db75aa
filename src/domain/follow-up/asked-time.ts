import { addInterval, type Interval } from "../interval.ts";
import { type Day, readWallClock, type TimeOfDay, wallClockDay, wallClockTime } from "../wall-clock.ts";

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
  /** The day to count from, where it is settled already. */
  countedFrom?: Day;
};

/**
 * The visit's time of day, an interval after its day. Counted from today when that day has passed already: who asks for
 * two weeks after a visit of last year means two weeks from now. A time that is skipped in spring is the next one that
 * exists, one that comes twice in autumn the first.
 */
export function askedTime({ visit, interval, now, timeZone, countedFrom }: Question): AskedTime {
  const time = wallClockTime(visit, timeZone);
  const from = countedFrom ?? firstDay(wallClockDay(visit, timeZone), interval, wallClockDay(now, timeZone));
  const day = addInterval(from, interval);
  return { day, time, start: instantAt(day, time, timeZone), countedFrom: from };
}

const firstDay = (visitDay: Day, interval: Interval, today: Day): Day =>
  addInterval(visitDay, interval) < today ? today : visitDay;

function instantAt(day: Day, time: TimeOfDay, timeZone: string): Date {
  const reading = readWallClock(day, time, timeZone);
  if (reading.kind === "never") return reading.next;
  return reading.kind === "once" ? reading.instant : reading.instants[0];
}
