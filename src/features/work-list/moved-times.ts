import type { MovedVisit } from "#contract/moved-visits.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { dayText, timeRangeText, timeText } from "#texts/format.ts";
import { atTime } from "#texts/typed/typed-when-text.ts";

/** A time as a clock shows it that is so many minutes ahead of UTC, whatever this browser knows of the zone. */
export type WallTime = { whole: string; start: string };

/**
 * When an appointment was booked for, when it is now, and which instants the booked time is by the rules of today. `shownHere`:
 * when this browser would show it, where it goes by other rules than the server.
 */
export type MovedTimes = {
  booked: WallTime;
  now: WallTime;
  asBooked: { start: string; end: string };
  shownHere?: string;
};

const minuteMs = 60_000;

const at = (instant: string, shift: number) => new Date(Date.parse(instant) + shift * minuteMs);

export function movedTimes(
  { appointment, bookedMinutes, minutes }: MovedVisit,
  timeZone: string,
): MovedTimes | undefined {
  const { start, end } = appointment;
  if (start === undefined || end === undefined) return undefined;
  const shown = (shift: number): WallTime => {
    const [from, to] = [at(start, shift), at(end, shift)];
    return {
      whole: atTime(dayText(wallClockDay(from, "UTC")), timeRangeText(from, to, "UTC")),
      start: timeText(from, "UTC"),
    };
  };
  const here = timeText(at(start, 0), timeZone);
  const now = shown(minutes);
  const back = bookedMinutes - minutes;
  return {
    booked: shown(bookedMinutes),
    now,
    asBooked: { start: at(start, back).toISOString(), end: at(end, back).toISOString() },
    ...(here !== now.start && { shownHere: here }),
  };
}
