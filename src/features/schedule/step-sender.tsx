import { useEffect, useEffectEvent, useRef } from "react";
import { stepWrite } from "#client/once/change-write.ts";
import type { NotDone } from "#client/once/send-once.ts";
import { useOnce } from "#client/once/use-once.ts";
import type { Change } from "#client/requests/change-appointment.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { isolated } from "#texts/isolated.ts";
import { t } from "./t.ts";
import type { VisitStep } from "./use-visit-steps.ts";

type StepSenderProps = {
  step: VisitStep;
  staffId: string;
  onDone: (done: AppointmentView) => void;
  onNotDone: (ending: NotDone) => void;
};

/** Sends one step of one visit, once, and stays with it until it is known what became of it. Draws nothing. */
export function StepSender({ step, staffId, onDone, onNotDone }: StepSenderProps) {
  const { visit, status, attempt } = step;
  const about = ({ change }: Change) =>
    t().changed(isolated(visit.patient.name), t().statuses[change.status ?? visit.status]);
  const { send } = useOnce({
    write: stepWrite,
    place: { name: `step ${visit.id}`, staffId, about },
    onDone,
    onNotDone,
  });
  const sendStep = useEffectEvent(() =>
    send({ id: visit.id, change: { status, expected: { status: visit.status } } }),
  );
  const sent = useRef<number>(undefined);
  useEffect(() => {
    if (sent.current === attempt) return;
    sent.current = attempt;
    sendStep();
  }, [attempt]);
  return null;
}
