import type { Ref } from "react";
import { texts } from "#contract/texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import styles from "./booking-outcome.module.css";
import { isFormField } from "./first-wrong-field.ts";
import { TimeTaken } from "./time-taken.tsx";
import type { SendingPhase } from "./use-send-booking.ts";

type BookingOutcomeProps = {
  phase: SendingPhase;
  timeZone: string;
  onTryAgain: () => void;
  ref: Ref<HTMLElement>;
};

/** What became of the booking that was sent, as long as it is not booked. */
export function BookingOutcome({ phase, timeZone, onTryAgain, ref }: BookingOutcomeProps) {
  if (phase.step === "confirming" || phase.step === "unreachable") {
    return (
      <Notice ref={ref} title={texts.booking.confirmingTitle} tone="working">
        <p>{texts.booking.confirming}</p>
        <output className={styles.connection}>
          {phase.step === "unreachable" && texts.booking.connectionLost}
        </output>
      </Notice>
    );
  }
  if (phase.step !== "not-booked") return null;
  const { kind, problem, isKnown } = phase.settlement;
  if (kind === "time-taken")
    return <TimeTaken conflicts={problem?.conflicts ?? []} ref={ref} timeZone={timeZone} />;
  const elsewhere = problem?.errors?.filter(({ field }) => !isFormField(field)) ?? [];
  const canRepeat = kind !== "invalid-fields";
  return (
    <Notice
      actions={canRepeat && <Button onClick={onTryAgain}>{texts.tryAgain}</Button>}
      ref={ref}
      title={isKnown ? texts.booking.refusedTitle : texts.booking.unknownTitle}
      tone={isKnown ? "danger" : "warning"}
    >
      <p>{texts.problems[kind]}</p>
      {elsewhere.map(({ field, message }) => (
        <p key={`${field} ${message}`}>{texts.fieldError(field, message)}</p>
      ))}
      <p className={styles.advice}>{isKnown ? texts.booking.refusedAdvice : texts.booking.unknownAdvice}</p>
    </Notice>
  );
}
