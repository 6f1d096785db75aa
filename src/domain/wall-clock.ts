import { TZDate } from "@date-fns/tz";
import { addMinutes } from "date-fns";

/** A calendar day, `yyyy-MM-dd`, of the clinic. */
export type Day = string;

/** A time of day on a 24-hour clock, `HH:mm`. */
export type TimeOfDay = string;

/** What a wall clock's reading means: one instant, two of them in autumn, or none in spring. */
export type WallClockReading =
  | { kind: "once"; instant: Date }
  | { kind: "twice"; instants: [earlier: Date, later: Date] }
  | { kind: "never"; next: Date };

/** The instant at which a clock on the clinic's wall shows `day` and `time`. `timeZone` is an IANA name. */
export function readWallClock(day: Day, time: TimeOfDay, timeZone: string): WallClockReading {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const candidates = offsetsAround(asUtc, timeZone)
    .map((offsetMinutes) => new Date(asUtc - offsetMinutes * 60_000))
    .filter((instant) => wallClockDay(instant, timeZone) === day && wallClockTime(instant, timeZone) === time)
    .sort((a, b) => a.getTime() - b.getTime());
  const [first, second] = candidates;
  if (first && second) return { kind: "twice", instants: [first, second] };
  if (first) return { kind: "once", instant: first };
  return { kind: "never", next: endOfGap(asUtc, timeZone) };
}

/** The clinic's calendar day at an instant. */
export function wallClockDay(instant: Date, timeZone: string): Day {
  const { year, month, day } = parts(instant, timeZone);
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
}

/** What the clinic's wall clock shows at an instant, without seconds. */
export function wallClockTime(instant: Date, timeZone: string): TimeOfDay {
  const { hours, minutes } = parts(instant, timeZone);
  return `${pad(hours)}:${pad(minutes)}`;
}

const pad = (value: number) => String(value).padStart(2, "0");

function parts(instant: Date, timeZone: string) {
  const local = new TZDate(instant, timeZone);
  return {
    year: local.getFullYear(),
    month: local.getMonth() + 1,
    day: local.getDate(),
    hours: local.getHours(),
    minutes: local.getMinutes(),
  };
}

// Every zone's change lies within a day of the reading, so the offsets before and after it are all there are.
function offsetsAround(asUtc: number, timeZone: string): number[] {
  const dayMs = 86_400_000;
  const offsets = [asUtc - dayMs, asUtc, asUtc + dayMs].map((ms) => offsetMinutes(new Date(ms), timeZone));
  return [...new Set(offsets)];
}

function offsetMinutes(instant: Date, timeZone: string): number {
  return -new TZDate(instant, timeZone).getTimezoneOffset();
}

// In a gap the clock jumps from `before` to `after`; its end is the first instant that has the later offset.
function endOfGap(asUtc: number, timeZone: string): Date {
  const offsets = offsetsAround(asUtc, timeZone);
  const later = Math.max(...offsets);
  let low = addMinutes(new Date(asUtc), -later - 180).getTime();
  let high = addMinutes(new Date(asUtc), -Math.min(...offsets) + 180).getTime();
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000;
    if (offsetMinutes(new Date(middle), timeZone) === later) high = middle;
    else low = middle;
  }
  return new Date(high);
}
