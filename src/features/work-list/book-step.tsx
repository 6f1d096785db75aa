import { useLayoutEffect, useRef } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { ProposalTime } from "#contract/proposals.ts";
import { whenText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import type { WorkOutcome } from "./outcome.tsx";
import { problemText, useChange } from "./use-change.ts";
import styles from "./work-list.module.css";
import { workListTexts } from "./work-list-texts.ts";

type BookStepProps = {
  appointment: AppointmentView;
  time: ProposalTime;
  timeZone: string;
  onBack: () => void;
  onDone: (outcome: WorkOutcome) => void;
};

/** Reads the booking back before it is made; the request becomes that booking. */
export function BookStep({ appointment, time, timeZone, onBack, onDone }: BookStepProps) {
  const t = workListTexts();
  const { practitionerId, start, end } = time;
  const when = whenText(new Date(start), new Date(end), timeZone);
  const { change, isPending, waiting, problem } = useChange({
    proposal: appointment,
    step: "book",
    about: t.bookFor(isolated(appointment.patient.name), when),
    onChanged: (booked) => onDone({ tone: "success", title: t.booked(readBack(booked, timeZone)) }),
    onTaken: onDone,
  });
  const confirm = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => confirm.current?.querySelector("button")?.focus(), []);
  const minutesDuration = (Date.parse(end) - Date.parse(start)) / 60_000;
  const book = () => change({ status: "booked", start, end, minutesDuration, practitionerId });
  return (
    <div className={styles.step}>
      <p>
        <strong>{when}</strong>
      </p>
      {waiting && <Notice title={waiting} tone="working" />}
      {problem && <Notice title={problemText(problem)} tone={problem.isKnown ? "danger" : "warning"} />}
      <div className={styles.buttons} ref={confirm}>
        <Button busy={isPending} look="primary" onClick={book}>
          {isPending ? t.booking : t.confirm}
        </Button>
        <Button onClick={onBack}>{t.back}</Button>
      </div>
    </div>
  );
}

function readBack({ patient, practitioner, start, end }: AppointmentView, timeZone: string): string {
  const when = start && end && whenText(new Date(start), new Date(end), timeZone);
  return [isolated(patient.name), practitioner?.name, when].filter(Boolean).join(", ");
}
