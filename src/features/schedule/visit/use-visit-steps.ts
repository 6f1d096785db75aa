import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { NotDone } from "#client/once/send-once.ts";
import { showChanged } from "#client/queries/show-changed.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { canBecome } from "#domain/appointment/appointment-life-cycle.ts";
import { t } from "#features/schedule/t.ts";
import { appointmentText } from "#texts/appointment-text.ts";
import { changeTexts } from "#texts/change/change-texts.ts";
import { isolated } from "#texts/isolated.ts";
import { outcomeTexts } from "#texts/outcome/outcome-texts.ts";
import { texts } from "#texts/texts.ts";
import { changedText } from "./changed-text.ts";
import type { StepStatus } from "./step-keys.ts";
import { forgetTexts } from "./typed-texts.ts";
import { isOfTexts, textFields, textsOf, type VisitChange } from "./visit-change.ts";

/** A change of a visit that is on its way. `attempt` grows when it is sent again. */
export type VisitStep = {
  visit: AppointmentView;
  to: VisitChange;
  isUndo: boolean;
  attempt: number;
  /** What was pressed meanwhile, and is sent once this one is done. */
  next?: StepStatus;
  /** It is to be taken back once it is done. */
  isUnwanted?: true;
};

/** What was last said of a step. */
export type Told = { text: string; tone: "info" | "danger"; isUndoable: boolean };

/** A change that this desk made: from what to what. */
type Taken = { id: string; from: VisitChange; to: VisitChange };

/** How many of the own changes can be taken back. */
const mostUndone = 5;

type Heard = {
  timeZone: string;
  /** A visit was moved. With another practitioner it is another appointment. */
  onMoved: (before: AppointmentView, after: AppointmentView) => void;
  /** The place to which a visit was moved has been taken meanwhile. */
  onTaken: (visit: AppointmentView, to: VisitChange) => void;
};

/**
 * Takes visits along from one status to the next, and to other places. What is pressed stands on the schedule at once, and
 * is told again when it was not done; the last changes can be taken back as long as nobody else has changed the visit since.
 */
export function useVisitSteps({ timeZone, onMoved, onTaken }: Heard) {
  const client = useQueryClient();
  const [underWay, setUnderWay] = useState<VisitStep[]>([]);
  const [taken, setTaken] = useState<Taken[]>([]);
  const [told, setTold] = useState<Told>();
  const say = (text: string, tone: Told["tone"] = "info") => setTold({ text, tone, isUndoable: false });
  const alter = (of: string, next: (step: VisitStep) => VisitStep | []) =>
    setUnderWay((all) => all.flatMap((one) => (one.visit.id === of ? next(one) : one)));
  const readAgain = () => void client.invalidateQueries({ queryKey: ["appointments"] });
  const add = (step: Omit<VisitStep, "attempt">) => setUnderWay((all) => [...all, { ...step, attempt: 0 }]);
  const isUnderWay = (id: string) => underWay.some(({ visit }) => visit.id === id);

  const take = (visit: AppointmentView, status: StepStatus) => {
    if (isUnderWay(visit.id)) alter(visit.id, (step) => pressedAgain(step, status));
    else if (status !== visit.status && canBecome(visit.status, status))
      add({ visit, to: { status }, isUndo: false });
  };
  /** Answers whether it is sent: of a visit that is being changed nobody knows yet what it will be. */
  const change = (visit: AppointmentView, to: VisitChange): boolean => {
    if (isUnderWay(visit.id)) say(t().stillChanging(isolated(visit.patient.name)), "danger");
    else add({ visit, to, isUndo: false });
    return !isUnderWay(visit.id);
  };

  const onDone = (step: VisitStep, done: AppointmentView) => {
    const { visit, to, isUndo, next, isUnwanted } = step;
    showChanged(client, done, visit.id);
    if (isUnwanted) {
      const back = { visit: done, to: asIs(visit, to), isUndo: true };
      return alter(visit.id, ({ attempt }) => ({ ...back, attempt: attempt + 1 }));
    }
    const onward = next && next !== done.status && canBecome(done.status, next) ? next : undefined;
    const isTakenBack = onward === visit.status;
    alter(visit.id, ({ attempt }) =>
      onward ? { visit: done, to: { status: onward }, isUndo: isTakenBack, attempt: attempt + 1 } : [],
    );
    if (!isUndo && !isTakenBack)
      setTaken((all) => [...all, { id: done.id, from: asIs(visit, to), to }].slice(-mostUndone));
    setTold({ text: changedText(done, { to, isUndo, timeZone }), tone: "info", isUndoable: !isUndo });
    if (isOfTexts(to)) forgetTexts(visit.id);
    else if (!to.status) onMoved(visit, done);
    readAgain();
  };

  const onNotDone = ({ visit, to, isUndo }: VisitStep, ending: NotDone) => {
    if (ending.isKnown) alter(visit.id, () => []);
    const sentence = ending.isKnown ? t().notChanged : t().notKnown;
    say(sentence(isolated(visit.patient.name), whyText(ending, timeZone)), "danger");
    if (ending.kind === "time-taken" && !isUndo) onTaken(visit, to);
    readAgain();
  };

  /** Takes the last change back. `find`: a visit as it is now, as far as it is on the screen. */
  const undo = (find: (id: string) => AppointmentView | undefined) => {
    const onItsWay = underWay.findLast(({ isUndo }) => !isUndo);
    if (onItsWay) {
      const next = onItsWay.visit.status as StepStatus;
      const isOfStatus = onItsWay.to.status !== undefined;
      return alter(onItsWay.visit.id, (step) => ({
        ...step,
        ...(isOfStatus ? { next } : { isUnwanted: true }),
      }));
    }
    const last = taken.at(-1);
    const visit = last && find(last.id);
    if (last) setTaken(taken.slice(0, -1));
    if (!visit) return say(t().nothingToUndo);
    if (!isAs(visit, last.to)) return say(t().cannotUndo(isolated(visit.patient.name)), "danger");
    return add({ visit, to: last.from, isUndo: true });
  };
  return { underWay, told, take, change, undo, onDone, onNotDone, say, hush: () => setTold(undefined) };
}

export type VisitSteps = ReturnType<typeof useVisitSteps>;

// The same again is sent again where nobody knows what became of it.
function pressedAgain(step: VisitStep, status: StepStatus): VisitStep {
  if (status === (step.next ?? step.to.status)) return { ...step, attempt: step.attempt + 1 };
  return canBecome(step.to.status ?? step.visit.status, status) ? { ...step, next: status } : step;
}

/** What a visit has where a change has something else. */
const asIs = (visit: AppointmentView, to: VisitChange): VisitChange => ({
  ...(to.status && { status: visit.status as StepStatus }),
  ...(to.start && { start: visit.start, end: visit.end }),
  ...(to.practitionerId && { practitionerId: visit.practitionerId }),
  ...textsOf(visit, to),
});

const isAs = (visit: AppointmentView, to: VisitChange) =>
  (!to.status || visit.status === to.status) &&
  (!to.start || Date.parse(visit.start ?? "") === Date.parse(to.start)) &&
  (!to.end || Date.parse(visit.end ?? "") === Date.parse(to.end)) &&
  (!to.practitionerId || visit.practitionerId === to.practitionerId) &&
  textFields.every((field) => to[field] === undefined || (visit[field] ?? "") === to[field]);

function whyText({ kind, problem }: NotDone, timeZone: string): string {
  const why = kind === "interrupted" ? outcomeTexts().interrupted : texts.problems[kind];
  if (!problem?.current) return why;
  return `${why} ${changeTexts().isNow(appointmentText(problem.current, timeZone))}`;
}
