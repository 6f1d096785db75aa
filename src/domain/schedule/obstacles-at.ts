import { holdsTime } from "../appointment/time-holding.ts";
import { conflictsWithHours } from "../availability/conflicts-with-hours.ts";
import { overlaps, type TimeRange } from "../availability/time-range.ts";
import type { WorkingDay } from "./column-cells.ts";

type Visit = {
  id: string;
  status: string;
  patientId: string;
  practitionerId?: string;
  start?: string;
  end?: string;
};

/** A time for a visit, which it may have already. */
export type Place = TimeRange & { practitionerId?: string };

/** What speaks against a place. */
export type Obstacle<OfVisit> =
  | ({ kind: "practitioner" | "patient"; visit: OfVisit } & TimeRange)
  | ({ kind: "block" | "leave" | "outside-hours"; reason?: string } & TimeRange);

type Day<OfVisit> = {
  visits: readonly OfVisit[];
  /** Of the practitioner of the place. */
  working: WorkingDay;
};

/**
 * What the server would refuse this place of a visit for, by what is on the screen: other visits of the practitioner and of
 * the patient, blocks, leaves and hours. Nothing when it fits. The place has to lie within the day.
 */
export function obstaclesAt<OfVisit extends Visit>(
  moved: OfVisit,
  place: Place,
  { visits, working }: Day<OfVisit>,
): Obstacle<OfVisit>[] {
  const { practitionerId } = place;
  const others = visits
    .filter(({ id, status, start, end }) => id !== moved.id && holdsTime(status) && start && end)
    .map((visit) => ({ visit, start: new Date(visit.start ?? ""), end: new Date(visit.end ?? "") }))
    .filter((other) => overlaps(other, place));
  // What lies over the time that it has now is its own slot in the practitioner's schedule.
  const own = moved.practitionerId === practitionerId && {
    start: new Date(moved.start ?? ""),
    end: new Date(moved.end ?? ""),
  };
  const obstacles: Obstacle<OfVisit>[] = [];
  for (const other of others) {
    if (other.visit.patientId === moved.patientId) obstacles.push({ kind: "patient", ...other });
    const isTheirs = practitionerId !== undefined && other.visit.practitionerId === practitionerId;
    if (isTheirs) obstacles.push({ kind: "practitioner", ...other });
  }
  obstacles.push(...hoursObstacles(working, place));
  for (const block of working.blocks)
    if (overlaps(block, place) && !(own && overlaps(block, own))) obstacles.push({ kind: "block", ...block });
  return obstacles;
}

function hoursObstacles({ hoursKnown, open, away }: WorkingDay, place: Place) {
  const working = { hoursKnown, open: hoursKnown ? open : [place], leaves: away };
  return conflictsWithHours(working, place).map(({ kind, start, end }) => {
    const leave = away.find((one) => overlaps(one, { start, end }));
    return { kind, start, end, reason: kind === "leave" ? leave?.reason : undefined };
  });
}
