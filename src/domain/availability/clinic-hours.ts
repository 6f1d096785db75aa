import { type Day, wallClockDay } from "../wall-clock.ts";
import { rangeOfPeriod } from "./range-of-period.ts";
import { merged, overlaps, type TimeRange, without } from "./time-range.ts";
import { type AvailableTime, readWeeklyHours } from "./weekly-hours.ts";
import { type Role, type WorkingTime, workingTime } from "./working-time.ts";

/** What says when a clinic is open. */
export type ClinicHours = {
  /** The clinic's own word, which goes before its practitioners' hours. */
  openingHours?: readonly AvailableTime[];
  /** The roles of each of its practitioners. */
  practitioners: readonly (readonly Role[])[];
};

/**
 * When somebody at the clinic works, for all questions about `range`: the opening hours that it gives, or else the hours of
 * all its practitioners together, their leaves taken off. Whoever has unknown hours opens nothing; where nobody's are known,
 * every time is as good as any other.
 */
export function clinicWorkingTime(hours: ClinicHours, range: TimeRange, timeZone: string): WorkingTime {
  if (hours.openingHours) return workingTime([{ availableTime: hours.openingHours }], range, timeZone);
  const known = hours.practitioners.filter(giveHours);
  if (known.length === 0) return workingTime([], range, timeZone);
  const open = known.flatMap((roles) => {
    const working = workingTime(roles, range, timeZone);
    return working.open.flatMap((stretch) => without(stretch, working.leaves));
  });
  return { hoursKnown: true, open: merged(open), leaves: [] };
}

/** How a day is closed: as every one of its weekday is, or this one alone. */
export type Closed = "weekday" | "day";

/**
 * Whether nobody of these works on a day, and whether that is so on all days of its name; undefined when somebody works,
 * or when nothing is known. `day` is the stretch from one midnight to the next.
 */
export function closedOn(
  day: TimeRange,
  { working: { hoursKnown, open, leaves }, roles }: { working: WorkingTime; roles: readonly Role[] },
  timeZone: string,
): Closed | undefined {
  if (!hoursKnown) return undefined;
  const stretches = open.flatMap((stretch) => without(stretch, leaves));
  if (stretches.some((stretch) => overlaps(stretch, day))) return undefined;
  const weekday = new Date(`${wallClockDay(day.start, timeZone)}T00:00:00Z`).getUTCDay();
  const current = roles.filter(
    ({ active, period = {} }) => active !== false && overlaps(rangeOfPeriod(period, timeZone), day),
  );
  const worksThen = current.some(({ availableTime = [] }) =>
    availableTime.some((time) => readWeeklyHours(time)?.weekdays.includes(weekday)),
  );
  return worksThen || current.length === 0 ? "day" : "weekday";
}

const giveHours = (roles: readonly Role[]) =>
  roles.some(
    ({ active, availableTime = [] }) =>
      active !== false && availableTime.some((time) => readWeeklyHours(time) !== undefined),
  );

/** Days from the first on, and how each of them is closed. */
export type ClosedDay = { day: Day; closed: Closed };
