import { holdsTime } from "./time-holding.ts";

type DayVisit = { status: string; start?: string; end?: string };

/** A practitioner's day: who has been, who is with the practitioner or comes next, and who comes after. */
export type VisitsOfDay<Visit> = { past: Visit[]; atHand?: Visit; coming: Visit[] };

const present = ["arrived", "checked-in"];

/**
 * Sorts a day's visits by `now`. At hand is who has arrived, or else the first who is still to come; somebody who waits is
 * not past, however late it is. What holds no time, such as a cancellation, is past at once.
 */
export function visitsOfDay<Visit extends DayVisit>(visits: readonly Visit[], now: Date): VisitsOfDay<Visit> {
  const inOrder = visits.toSorted((a, b) => Date.parse(a.start ?? "") - Date.parse(b.start ?? ""));
  const past = inOrder.filter((visit) => isPast(visit, now));
  const open = inOrder.filter((visit) => !past.includes(visit));
  const atHand = open.find(({ status }) => status === "arrived") ?? open[0];
  return { past, atHand, coming: open.filter((visit) => visit !== atHand) };
}

function isPast({ status, end }: DayVisit, now: Date): boolean {
  if (present.includes(status)) return false;
  return (
    !holdsTime(status) || status === "fulfilled" || (end !== undefined && Date.parse(end) <= now.getTime())
  );
}
