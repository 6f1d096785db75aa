import { type SubmitEventHandler, useId, useLayoutEffect, useState } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { bookingLimits } from "#contract/booking-limits.ts";
import { isolated } from "#texts/isolated.ts";
import { Button } from "#ui/button.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { TextInput } from "#ui/field/text-input.tsx";
import { Notice } from "#ui/notice.tsx";
import type { WorkOutcome } from "./outcome.tsx";
import { problemText, useChange } from "./use-change.ts";
import styles from "./work-list.module.css";
import { workListTexts } from "./work-list-texts.ts";

type DeclineStepProps = {
  appointment: AppointmentView;
  onBack: () => void;
  onDone: (outcome: WorkOutcome) => void;
};

/** Says no, with the reason that the clinician reads. */
export function DeclineStep({ appointment, onBack, onDone }: DeclineStepProps) {
  const t = workListTexts();
  const id = useId();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  useLayoutEffect(() => document.getElementById(id)?.focus(), [id]);
  const { change, isPending, waiting, problem } = useChange({
    proposal: appointment,
    step: "decline",
    about: t.declineFor(isolated(appointment.patient.name)),
    onChanged: ({ patient }) => onDone({ tone: "info", title: t.declined(isolated(patient.name)) }),
    onTaken: onDone,
  });
  const decline: SubmitEventHandler = (event) => {
    event.preventDefault();
    const cancelationReason = reason.trim();
    setMissing(cancelationReason === "");
    if (!cancelationReason) return document.getElementById(id)?.focus();
    if (!isPending) change({ status: "cancelled", cancelationReason });
  };
  const error = isMissing ? t.declineNeeded : undefined;
  return (
    <form className={styles.step} noValidate onSubmit={decline}>
      <Field error={error} hint={t.declineHint} id={id} label={t.declineReason}>
        <TextInput
          {...controlProps(id, { error, hint: t.declineHint })}
          maxLength={bookingLimits.cancelationReason}
          onChange={(event) => setReason(event.target.value)}
          value={reason}
        />
      </Field>
      {waiting && <Notice title={waiting} tone="working" />}
      {problem && <Notice title={problemText(problem)} tone={problem.isKnown ? "danger" : "warning"} />}
      <div className={styles.buttons}>
        <Button busy={isPending} look="primary" type="submit">
          {isPending ? t.declining : t.decline}
        </Button>
        <Button onClick={onBack}>{t.back}</Button>
      </div>
    </form>
  );
}
