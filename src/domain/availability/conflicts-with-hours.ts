import { everComing, everPast } from "./range-of-period.ts";
import { overlaps, type TimeRange, without } from "./time-range.ts";
import type { WorkingTime } from "./working-time.ts";

/** Why a practitioner does not see anybody, and when: the first closed part of the claim, or the whole leave. */
export type HoursConflict = TimeRange & { kind: "outside-hours" | "leave" };

/**
 * What a practitioner's working time says against a claim on it; nothing when it can be had. This decides what is
 * offered as well as what is accepted. `working` must have been asked for a range that holds the claim.
 */
export function conflictsWithHours({ open, leaves }: WorkingTime, claim: TimeRange): HoursConflict[] {
  const [closed] = without(claim, open);
  return [
    ...(closed ? [{ kind: "outside-hours" as const, ...closed }] : []),
    ...leaves
      .filter((leave) => overlaps(leave, claim))
      .map(({ start, end }) => ({
        kind: "leave" as const,
        // A leave without a bound is told of as far as it matters.
        start: start > everPast ? start : claim.start,
        end: end < everComing ? end : claim.end,
      })),
  ];
}
