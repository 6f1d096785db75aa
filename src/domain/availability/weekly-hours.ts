import { type SteadyClock, steadyClocks } from "./steady-clocks.ts";
import { type TimeRange, within } from "./time-range.ts";

/**
 * Hours that come back every week, by the clock on the clinic's wall, as a FHIR R4 PractitionerRole has them
 * (`availableTime`). Without days they are every day's; without a start they begin at midnight, without an end they last
 * until the next one.
 */
export type AvailableTime = {
  daysOfWeek?: readonly string[];
  allDay?: boolean;
  availableStartTime?: string;
  availableEndTime?: string;
};

/** Hours of some weekdays (0 is Sunday), as milliseconds since midnight by the wall clock. */
export type WeeklyHours = { weekdays: readonly number[]; from: number; to: number };

const dayMs = 86_400_000;
const minuteMs = 60_000;
const dayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/**
 * Reads hours as ClinikAPI has them; undefined when a time cannot be read. An end that is not after the start belongs to
 * the next day. An end in the last minute of a day means midnight, which many forms cannot say.
 */
export function readWeeklyHours(time: AvailableTime): WeeklyHours | undefined {
  const weekdays = time.daysOfWeek?.length
    ? time.daysOfWeek.map((name) => dayNames.indexOf(name)).filter((weekday) => weekday >= 0)
    : dayNames.map((_, weekday) => weekday);
  if (time.allDay) return { weekdays, from: 0, to: dayMs };
  const from = time.availableStartTime === undefined ? 0 : sinceMidnight(time.availableStartTime);
  const end = time.availableEndTime === undefined ? dayMs : sinceMidnight(time.availableEndTime);
  if (from === undefined || end === undefined) return undefined;
  const to = end >= dayMs - minuteMs ? dayMs : end;
  return { weekdays, from, to: to > from ? to : to + dayMs };
}

const written = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;

function sinceMidnight(time: string): number | undefined {
  const [, hours, minutes, seconds = "0"] = written.exec(time.trim()) ?? [];
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return ms <= dayMs && Number(minutes) < 60 && Number(seconds) < 60 ? ms : undefined;
}

/**
 * When the clock on the clinic's wall shows one of these hours, as far as it does so within `range`. In spring the hours
 * that are skipped are not there, and in autumn those that come twice are there twice.
 */
export function openTimes(hours: readonly WeeklyHours[], range: TimeRange, timeZone: string): TimeRange[] {
  return steadyClocks(range, timeZone).flatMap((clock) =>
    hours.flatMap((some) => within(onSteadyClock(some, clock), clock)),
  );
}

// While nobody sets it, the wall clock counts like UTC's, so that its days are all 24 hours long.
function onSteadyClock({ weekdays, from, to }: WeeklyHours, { start, end, offsetMs }: SteadyClock) {
  const ranges: TimeRange[] = [];
  // The hours of the day before may reach into the first one.
  const first = Math.floor((start.getTime() + offsetMs) / dayMs) - 1;
  const last = Math.floor((end.getTime() + offsetMs) / dayMs);
  for (let day = first; day <= last; day += 1) {
    if (!weekdays.includes(weekdayOf(day))) continue;
    const midnight = day * dayMs - offsetMs;
    ranges.push({ start: new Date(midnight + from), end: new Date(midnight + to) });
  }
  return ranges;
}

// 1 January 1970, day 0, was a Thursday.
const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7;
