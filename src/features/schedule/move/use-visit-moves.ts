import type { AskedChange } from "#client/addresses/ask-for-change.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Day } from "#domain/wall-clock.ts";
import type { VisitSteps } from "#features/schedule/visit/use-visit-steps.ts";
import { useDrag } from "./use-drag.ts";
import { useMoveKeys } from "./use-move-keys.ts";
import { useMoving } from "./use-moving.ts";

type VisitMoves = {
  around: Parameters<typeof useMoving>[0];
  day: Day;
  now: Date;
  steps: VisitSteps;
  /** A visit that this person may move; undefined for any other. */
  movable: (id: string) => AppointmentView | undefined;
  onDay: (day: Day) => void;
  /** It is moved by typing from here on. */
  onForm: (visit: AppointmentView, to: AskedChange["to"]) => void;
  onLeft: (visit: AppointmentView) => void;
};

/** Moves a visit over the schedule by keys, by mouse, or by pressing a place. What does not fit is asked about. */
export function useVisitMoves({ around, day, now, steps, movable, onDay, onForm, onLeft }: VisitMoves) {
  const move = useMoving(around);
  const { moving, ghost } = move;
  const leave = () => {
    move.leave();
    if (moving) onLeft(moving.visit);
  };
  const type = (typed: string) => {
    move.leave();
    if (moving) onForm(moving.visit, { typed, practitionerId: ghost?.column.practitioner?.id });
  };
  const drop = () => {
    if (!moving || !ghost) return;
    const { visit } = moving;
    const practitionerId = ghost.column.practitioner?.id;
    const to = { start: ghost.start.toISOString(), end: ghost.end.toISOString() };
    const isOther = practitionerId !== visit.practitionerId;
    if (!isOther && Date.parse(to.start) === Date.parse(visit.start ?? "")) return leave();
    if (ghost.obstacles.length === 0) {
      steps.move(visit, { ...to, ...(isOther && { practitionerId }) });
      return leave();
    }
    move.leave();
    return onForm(visit, { start: to.start, practitionerId });
  };
  useMoveKeys({ move, day, onDay, onDrop: drop, onType: type, onLeave: leave });
  const drag = useDrag({
    axis: around.picture?.axis ?? { start: now, end: now },
    onBegin: (id) => {
      const visit = movable(id);
      if (visit) move.begin(visit);
      return visit !== undefined;
    },
    onPlace: move.place,
    onDrop: drop,
    onLeave: leave,
  });
  return { moving, ghost, begin: move.begin, place: move.place, drop, leave, type, drag };
}
