import type { AppointmentView } from "#contract/appointment-view.ts";
import { stageOf } from "#domain/appointment/visit-stage.ts";
import type { Column } from "./columns-of.ts";

/** Why somebody at the desk has to look at a visit, in the order in which they are told. */
export const attentions = ["waiting", "late", "overlap", "uncovered", "unclosed"] as const;

export type Attention = (typeof attentions)[number];

/** The visits that need attention, by why, each in the order of time. */
export function attentionOf(columns: readonly Column[], now: Date): Record<Attention, AppointmentView[]> {
  const found: Record<Attention, AppointmentView[]> = {
    waiting: [],
    late: [],
    overlap: [],
    uncovered: [],
    unclosed: [],
  };
  for (const cell of columns.flatMap(({ cells }) => cells)) {
    if (cell.kind !== "visit") continue;
    const { stage, isUnclosed } = stageOf(cell.visit, now);
    if (isUnclosed) found.unclosed.push(cell.visit);
    else if (stage === "here") found.waiting.push(cell.visit);
    else if (stage === "late") found.late.push(cell.visit);
    if (cell.isOverlapping) found.overlap.push(cell.visit);
    if (cell.isUncovered) found.uncovered.push(cell.visit);
  }
  for (const visits of Object.values(found)) visits.sort(byStart);
  return found;
}

const byStart = (a: AppointmentView, b: AppointmentView) =>
  Date.parse(a.start ?? "") - Date.parse(b.start ?? "");
