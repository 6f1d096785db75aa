import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Obstacle } from "#domain/schedule/obstacles-at.ts";
import { t } from "#features/schedule/t.ts";
import { conflictText } from "#texts/conflict-text.ts";
import { texts } from "#texts/texts.ts";
import type { Ghost } from "./use-moving.ts";

/** How well a visit would stand somewhere. */
export const fitOf = ({ obstacles, hold }: Ghost): "fits" | "warning" | "taken" => {
  if (obstacles.some(({ kind }) => kind === "practitioner" || kind === "patient" || kind === "block"))
    return "taken";
  return obstacles.length > 0 || hold ? "warning" : "fits";
};

/** Whether a visit fits somewhere, or what is in the way, in words. */
export function fitText(ghost: Ghost, { timeZone, patient }: { timeZone: string; patient: string }): string {
  const { obstacles, hold, column } = ghost;
  const [first] = obstacles;
  if (first) return conflictText(asConflict(first, column.practitioner), { timeZone, patient });
  return hold ? t().held(hold.holder ?? texts.holds.byAnotherDesk) : t().moving.fits;
}

function asConflict(obstacle: Obstacle<AppointmentView>, practitioner?: { id: string; name: string }) {
  const { kind, start, end } = obstacle;
  const when = { start: start.toISOString(), end: end.toISOString() };
  const who = practitioner && { practitionerId: practitioner.id, practitionerName: practitioner.name };
  if ("visit" in obstacle)
    return {
      with: obstacle.kind,
      ...when,
      appointmentId: obstacle.visit.id,
      patientName: obstacle.visit.patient.name,
      practitionerName: obstacle.visit.practitioner?.name,
    };
  return {
    with: kind === "block" ? ("practitioner" as const) : (kind as "leave" | "outside-hours"),
    ...when,
    ...who,
    reason: obstacle.reason,
  };
}
