import type { AppointmentView } from "#contract/appointment-view.ts";
import type { TimeRange } from "#domain/availability/time-range.ts";
import { countedFrom } from "#domain/follow-up/counted-from.ts";
import { type Wish, wishedWindows } from "#domain/hand-over/wished-windows.ts";
import { addInterval } from "#domain/interval.ts";
import { minutesOfNext, type NextVisit } from "#domain/typed/typed-next-visit.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";

type WishedTime = {
  /** The day that is meant, or meant about. */
  day: Day;
  /** From which day the interval to it counts. */
  from: Day;
  windows: TimeRange[];
};

type Clock = { timeZone: string; now: Date };
type Visit = Pick<AppointmentView, "start" | "end" | "minutesDuration">;

/** When the next visit is wanted: on a day, or an interval after the last one, as a follow-up counts it too. */
export function wishedTime(
  wish: Pick<Wish, "dayPart" | "isAbout"> & NextVisit,
  visit: Visit,
  clock: Clock,
): WishedTime {
  const { interval, time } = wish;
  const today = wallClockDay(clock.now, clock.timeZone);
  const at = time === undefined ? undefined : { time, minutes: minutesOfNext(wish) ?? minutesOf(visit) };
  const on = (day: Day, from: Day): WishedTime => ({
    day,
    from,
    windows: wishedWindows({ ...wish, at, day }, clock),
  });
  if (!interval) return on(wish.day ?? today, today);
  const from = countedFrom(visitDay(visit, clock), interval, today);
  const wished = on(addInterval(from, interval), from);
  // This morning is over in the afternoon: nothing is left of the day that was meant.
  return wished.windows.length > 0 ? wished : on(addInterval(today, interval), today);
}

/** The clinic's day of a visit, or today where the visit has no time. */
export const visitDay = ({ start }: Pick<Visit, "start">, { timeZone, now }: Clock): Day =>
  wallClockDay(start ? new Date(start) : now, timeZone);

/** How long the visit is when the last one does not say, in minutes. */
const usualMinutes = 30;

/** How long a visit is, in minutes. */
export function minutesOf({ start, end, minutesDuration }: Visit): number {
  if (minutesDuration) return minutesDuration;
  return start && end ? (Date.parse(end) - Date.parse(start)) / 60_000 : usualMinutes;
}
