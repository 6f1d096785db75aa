import { useEffect, useEffectEvent, useRef } from "react";
import { stepWrite } from "#client/once/change-write.ts";
import type { NotDone } from "#client/once/send-once.ts";
import { useOnce } from "#client/once/use-once.ts";
import type { ExpectedAppointment } from "#contract/appointment-change.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { changedText } from "./changed-text.ts";
import type { VisitStep } from "./use-visit-steps.ts";
import { isOfTexts, textsOf } from "./visit-change.ts";

type StepSenderProps = {
  step: VisitStep;
  staffId: string;
  timeZone: string;
  onDone: (done: AppointmentView) => void;
  onNotDone: (ending: NotDone) => void;
};

/** Sends one step of one visit, once, and stays with it until it is known what became of it. Draws nothing. */
export function StepSender({ step, staffId, timeZone, onDone, onNotDone }: StepSenderProps) {
  const { visit, to, isUndo, attempt } = step;
  const about = () =>
    changedText({ ...visit, ...to, status: to.status ?? visit.status }, { to, isUndo, timeZone });
  const { send } = useOnce({
    write: stepWrite,
    place: { name: `step ${visit.id}`, staffId, about },
    onDone,
    onNotDone,
  });
  const sendStep = useEffectEvent(() => send({ id: visit.id, change: { ...to, expected: asSeen(step) } }));
  const sent = useRef<number>(undefined);
  useEffect(() => {
    if (sent.current === attempt) return;
    sent.current = attempt;
    sendStep();
  }, [attempt]);
  return null;
}

// Who has come has come, and a text is as it was, wherever the visit was moved meanwhile.
function asSeen({ visit, to }: VisitStep): ExpectedAppointment {
  const { status, start, end, practitionerId } = visit;
  if (to.status) return { status };
  if (isOfTexts(to)) return textsOf(visit, to);
  return { status, ...(start && { start }), ...(end && { end }), ...(practitionerId && { practitionerId }) };
}
