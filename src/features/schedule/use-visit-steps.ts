import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { NotDone } from "#client/once/send-once.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Schedule } from "#contract/schedule.ts";
import { canBecome } from "#domain/appointment/appointment-life-cycle.ts";
import { isolated } from "#texts/isolated.ts";
import { outcomeTexts } from "#texts/outcome/outcome-texts.ts";
import { texts } from "#texts/texts.ts";
import type { StepStatus } from "./step-keys.ts";
import { t } from "./t.ts";

/** A step of a visit that is on its way. `attempt` grows when it is sent again. */
export type VisitStep = {
  visit: AppointmentView;
  status: StepStatus;
  isUndo: boolean;
  attempt: number;
  /** What was pressed meanwhile, and is sent once this one is done. */
  next?: StepStatus;
};

/** What was last said of a step. */
export type Told = { text: string; tone: "info" | "danger"; isUndoable: boolean };

/** A step that this desk took: from what to what. */
type Taken = { id: string; from: StepStatus; to: StepStatus };

/** How many of the own steps can be taken back. */
const mostUndone = 5;

/**
 * Takes visits along from one status to the next. What is pressed stands on the schedule at once, and is told again when it
 * was not done; the last steps can be taken back as long as nobody else has changed the visit since.
 */
export function useVisitSteps() {
  const client = useQueryClient();
  const [underWay, setUnderWay] = useState<VisitStep[]>([]);
  const [taken, setTaken] = useState<Taken[]>([]);
  const [told, setTold] = useState<Told>();
  const say = (text: string, tone: Told["tone"] = "info") => setTold({ text, tone, isUndoable: false });
  const forget = ({ visit: { id } }: VisitStep) =>
    setUnderWay((all) => all.filter(({ visit }) => visit.id !== id));
  const readAgain = () => void client.invalidateQueries({ queryKey: ["appointments"] });

  const take = (visit: AppointmentView, status: StepStatus, isUndo = false) => {
    const before = underWay.find((one) => one.visit.id === visit.id);
    if (before) return setUnderWay(underWay.map((one) => (one === before ? pressedAgain(one, status) : one)));
    if (status === visit.status || !canBecome(visit.status, status)) return;
    setUnderWay([...underWay, { visit, status, isUndo, attempt: 0 }]);
  };

  const onDone = (step: VisitStep, done: AppointmentView) => {
    client.setQueriesData<Schedule>(
      { queryKey: ["appointments", "schedule"] },
      (known) => known && replaced(known, done),
    );
    const { visit, status, isUndo, next } = step;
    const onward = next && next !== done.status && canBecome(done.status, next) ? next : undefined;
    const isTakenBack = onward === visit.status;
    setUnderWay((all) =>
      all.flatMap((one) => {
        if (one.visit.id !== visit.id) return one;
        return onward ? { visit: done, status: onward, isUndo: isTakenBack, attempt: one.attempt + 1 } : [];
      }),
    );
    if (!isUndo && !isTakenBack)
      setTaken((all) =>
        [...all, { id: visit.id, from: visit.status as StepStatus, to: status }].slice(-mostUndone),
      );
    const text = (isUndo ? t().undone : t().changed)(isolated(visit.patient.name), t().statuses[done.status]);
    setTold({ text, tone: "info", isUndoable: !isUndo });
    readAgain();
  };

  const onNotDone = (step: VisitStep, ending: NotDone) => {
    if (ending.isKnown) forget(step);
    const say = ending.isKnown ? t().notChanged : t().notKnown;
    setTold({
      text: say(isolated(step.visit.patient.name), whyText(ending)),
      tone: "danger",
      isUndoable: false,
    });
    readAgain();
  };

  /** Takes the last step back. `find`: a visit as it is now, as far as it is on the screen. */
  const undo = (find: (id: string) => AppointmentView | undefined) => {
    const onItsWay = underWay.findLast((one) => !one.isUndo);
    if (onItsWay) {
      const back = { ...onItsWay, next: onItsWay.visit.status as StepStatus };
      return setUnderWay(underWay.map((one) => (one === onItsWay ? back : one)));
    }
    const last = taken.at(-1);
    if (!last) return say(t().nothingToUndo);
    setTaken(taken.slice(0, -1));
    const visit = find(last.id);
    if (!visit) return say(t().nothingToUndo);
    if (visit.status !== last.to) return say(t().cannotUndo(isolated(visit.patient.name)), "danger");
    return take(visit, last.from, true);
  };
  return { underWay, told, take, undo, onDone, onNotDone, say, hush: () => setTold(undefined) };
}

export type VisitSteps = ReturnType<typeof useVisitSteps>;

// The same again is sent again where nobody knows what became of it.
function pressedAgain(step: VisitStep, status: StepStatus): VisitStep {
  if (status === (step.next ?? step.status)) return { ...step, attempt: step.attempt + 1 };
  return canBecome(step.status, status) ? { ...step, next: status } : step;
}

const replaced = (known: Schedule, done: AppointmentView): Schedule => ({
  ...known,
  appointments: known.appointments.map((one) => (one.id === done.id ? done : one)),
});

const whyText = ({ kind }: NotDone) =>
  kind === "interrupted" ? outcomeTexts().interrupted : texts.problems[kind];
