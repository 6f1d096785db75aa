import { countedFrom } from "#domain/follow-up/counted-from.ts";
import { addInterval, type Interval } from "#domain/interval.ts";
import type { Day, TimeOfDay } from "#domain/wall-clock.ts";
import { minutesOfDay } from "./typed-times.ts";
import { isFarDay, readWhen, type When, type WhenContext, type WhenReading } from "./typed-when.ts";

/**
 * When a next visit is wanted: after how long, or on which day; and at what time, where that is not left open. Of an interval
 * and a day there is one alone.
 */
export type NextVisit = { interval?: Interval; day?: Day; time?: TimeOfDay; end?: TimeOfDay };

export type NextVisitContext = WhenContext & {
  /** The day of the visit that it follows. */
  visit: Day;
};

/**
 * Reads when a next visit is wanted as the box for a day reads it, but that “in 2 weeks” counts from the visit: who has just
 * been seen is seen again two weeks after that.
 */
export function readNextVisit(text: string, context: NextVisitContext): WhenReading | undefined {
  const reading = readWhen(text, context);
  if (!reading?.meant.ahead) return reading;
  const { visit, today } = context;
  const { ahead } = reading.meant;
  const day = addInterval(countedFrom(visit, ahead, today), ahead);
  // A length of time is in doubt for nothing but how long it is.
  return { meant: { ...reading.meant, day }, ...(isFarDay(day, today) && { doubt: "far" }) };
}

/** What is wanted once a meaning is taken. A time alone leaves how soon as it is. `standing`: the day that comes to. */
export function takeNextVisit(
  { day, time, end, ahead }: When,
  before: NextVisit,
  standing: Day | undefined,
): NextVisit {
  const isTimeAlone = day === "" || (before.interval !== undefined && day === standing);
  const interval = ahead ?? (isTimeAlone ? before.interval : undefined);
  return { interval, day: ahead || isTimeAlone ? undefined : day, time, end };
}

/** How long the visit is to be, in minutes, where an end was typed as well. */
export const minutesOfNext = ({ time, end }: NextVisit): number | undefined =>
  time && end ? minutesOfDay(end) - minutesOfDay(time) : undefined;
