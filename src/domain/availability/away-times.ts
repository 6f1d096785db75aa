import { type Period, rangeOfPeriod } from "./range-of-period.ts";
import { overlaps, type TimeRange } from "./time-range.ts";

type Absent = { notAvailable?: readonly { description?: string; during?: Period }[] };

/** The leaves of who holds these roles, each with why, in the clinic's own words, where it says so. */
export function awayTimes(
  roles: readonly Absent[],
  leaves: readonly TimeRange[],
  timeZone: string,
): (TimeRange & { reason?: string })[] {
  const told = roles.flatMap(({ notAvailable = [] }) => notAvailable);
  return leaves.map((leave) => {
    const reasons = told.flatMap(({ description, during }) =>
      description && during && overlaps(rangeOfPeriod(during, timeZone), leave) ? [description] : [],
    );
    return reasons.length > 0 ? { ...leave, reason: [...new Set(reasons)].join(", ") } : { ...leave };
  });
}
