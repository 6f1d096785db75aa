import { startOfDay } from "../start-of-day.ts";
import { wallClockDay } from "../wall-clock.ts";
import { type Period, rangeOfPeriod } from "./range-of-period.ts";
import { merged, type TimeRange, within } from "./time-range.ts";
import { type AvailableTime, openTimes, readWeeklyHours, type WeeklyHours } from "./weekly-hours.ts";

/** A practitioner's role at the clinic, as far as it says when the practitioner works. */
export type Role = {
  active?: boolean;
  /** While the role is held. */
  period?: Period;
  availableTime?: readonly AvailableTime[];
  notAvailable?: readonly { during?: Period }[];
};

/** When a practitioner works. Ranges are in order and apart from each other. */
export type WorkingTime = {
  /** Whether the clinic says anything of it. If not, every time is as good as any other, and `open` is all of it. */
  hoursKnown: boolean;
  /** Working hours, leaves not taken off. They may begin before the range that was asked for, and end after it. */
  open: TimeRange[];
  /** When the practitioner is away. */
  leaves: TimeRange[];
};

/**
 * When the holder of these roles works, for all questions about `range`.
 *
 * The hours of several roles add up; one that gives no hours adds none beside one that does. Whoever is away in one role is
 * away in all. A role counts while it is active and its period lasts: somebody whose roles have all ended has no hours.
 * Somebody without any role, or with roles of which none gives hours, has unknown ones.
 */
export function workingTime(roles: readonly Role[], range: TimeRange, timeZone: string): WorkingTime {
  const around = daysAround(range, timeZone);
  if (roles.length === 0) return { hoursKnown: false, open: [around], leaves: [] };
  const held = roles
    .filter(({ active }) => active !== false)
    .map((role) => ({ role, hours: hoursOf(role), bounds: rangeOfPeriod(role.period ?? {}, timeZone) }));
  const hoursKnown = held.length === 0 || held.some(({ hours }) => hours.length > 0);
  const open = held.flatMap(({ hours, bounds }) =>
    within(hoursKnown ? openTimes(hours, around, timeZone) : [around], bounds),
  );
  const leaves = held.flatMap(({ role, bounds }) => within(leavesOf(role, timeZone), bounds));
  return {
    hoursKnown,
    open: merged(open),
    leaves: merged(leaves).filter(({ start, end }) => start < around.end && around.start < end),
  };
}

const hoursOf = ({ availableTime = [] }: Role): WeeklyHours[] =>
  availableTime.map(readWeeklyHours).filter((hours) => hours !== undefined);

// A note without a period, such as "public holidays", cannot be reckoned with; people read it.
const leavesOf = ({ notAvailable = [] }: Role, timeZone: string): TimeRange[] =>
  notAvailable.flatMap(({ during }) => (during ? [rangeOfPeriod(during, timeZone)] : []));

const dayMs = 86_400_000;

// From a midnight more than a day earlier, since hours that reach into the range may have begun on the day before.
function daysAround({ start, end }: TimeRange, timeZone: string): TimeRange {
  const dayBefore = wallClockDay(new Date(start.getTime() - dayMs), timeZone);
  return { start: startOfDay(dayBefore, timeZone), end: new Date(end.getTime() + dayMs) };
}
