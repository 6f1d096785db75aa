import type { AskedChange } from "#client/addresses/ask-for-change.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { TimeRange } from "#domain/availability/time-range.ts";
import type { VisitSteps } from "#features/schedule/visit/use-visit-steps.ts";
import { useDrag } from "./use-drag.ts";
import { useMoveKeys } from "./use-move-keys.ts";
import { useMoving } from "./use-moving.ts";

type VisitMoves = {
  around: Parameters<typeof useMoving>[0];
  page: { days: number; onTurn: (pages: 1 | -1) => void };
  steps: VisitSteps;
  /** A visit that this person may move; undefined for any other. */
  movable: (id: string) => AppointmentView | undefined;
  /** It is moved by typing from here on. */
  onForm: (visit: AppointmentView, to: AskedChange["to"]) => void;
  onLeft: (visit: AppointmentView) => void;
};

/** Moves a visit or its end over the schedule by keys, by mouse, or by pressing a place. What does not fit is asked about. */
export function useVisitMoves({ around, page, steps, movable, onForm, onLeft }: VisitMoves) {
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
    if (!isOther && isAsIs(visit, ghost)) return leave();
    if (ghost.obstacles.length === 0) {
      steps.change(visit, { ...to, ...(isOther && { practitionerId }) });
      return leave();
    }
    move.leave();
    return onForm(visit, { ...to, practitionerId });
  };
  useMoveKeys({ move, page, onDrop: drop, onType: type, onLeave: leave });
  const drag = useDrag({
    axisOf: (key) => around.columns.find((column) => column.key === key)?.axis,
    onBegin: (id, part) => {
      const visit = movable(id);
      if (visit) move.begin(visit, part);
      return visit !== undefined;
    },
    onPlace: move.place,
    onDrop: drop,
    onLeave: leave,
  });
  const { begin, place, switchPart } = move;
  return { moving, ghost, begin, place, switchPart, drop, leave, type, drag };
}

const isAsIs = ({ start = "", end = "" }: AppointmentView, place: TimeRange) =>
  place.start.getTime() === Date.parse(start) && place.end.getTime() === Date.parse(end);
