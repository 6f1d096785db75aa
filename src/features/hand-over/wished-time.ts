import type { AppointmentView } from "#contract/appointment-view.ts";
import type { TimeRange } from "#domain/availability/time-range.ts";
import { countedFrom } from "#domain/follow-up/counted-from.ts";
import { type Wish, wishedWindows } from "#domain/hand-over/wished-windows.ts";
import { addInterval, type Interval } from "#domain/interval.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";

type WishedTime = {
  /** The day that is meant, or meant about. */
  day: Day;
  /** From which day the interval to it counts. */
  from: Day;
  windows: TimeRange[];
};

/** When the next visit is wanted: an interval after the last one, as a follow-up counts it too. `timeZone` is the clinic's. */
export function wishedTime(
  wish: Pick<Wish, "dayPart" | "isAbout"> & { interval: Interval },
  { start }: Pick<AppointmentView, "start">,
  clock: { timeZone: string; now: Date },
): WishedTime {
  const { timeZone, now } = clock;
  const today = wallClockDay(now, timeZone);
  const visit = start ? wallClockDay(new Date(start), timeZone) : today;
  const wishedFrom = (from: Day): WishedTime => {
    const day = addInterval(from, wish.interval);
    return { day, from, windows: wishedWindows({ ...wish, day }, clock) };
  };
  const wished = wishedFrom(countedFrom(visit, wish.interval, today));
  // This morning is over in the afternoon: nothing is left of the day that was meant.
  return wished.windows.length > 0 ? wished : wishedFrom(today);
}
