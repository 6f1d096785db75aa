import { hasOutcome } from "./offered-statuses.ts";

type DayVisit = { status: string; start?: string; end?: string };

/** A practitioner's day: who has been or will not be, who is with the practitioner or comes next, and who else comes. */
export type VisitsOfDay<Visit> = { past: Visit[]; atHand?: Visit; coming: Visit[] };

const wishes = ["proposed", "waitlist"];

/**
 * Sorts a day's visits. Only what has an outcome is past: no clock says that somebody has been. At hand is who has
 * arrived, or else the first without an outcome, however late; what is merely wished for is at hand for nobody.
 */
export function visitsOfDay<Visit extends DayVisit>(visits: readonly Visit[]): VisitsOfDay<Visit> {
  const inOrder = visits.toSorted((a, b) => Date.parse(a.start ?? "") - Date.parse(b.start ?? ""));
  const past = inOrder.filter(({ status }) => hasOutcome(status));
  const open = inOrder.filter((visit) => !past.includes(visit));
  const atHand =
    open.find(({ status }) => status === "arrived") ?? open.find(({ status }) => !wishes.includes(status));
  return { past, atHand, coming: open.filter((visit) => visit !== atHand) };
}
