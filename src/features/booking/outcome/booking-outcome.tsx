import type { Ref } from "react";
import type { NotDone } from "#client/once/send-once.ts";
import type { OncePhase } from "#client/once/use-once.ts";
import type { BookingWithOverride } from "#contract/booking-request.ts";
import { ConflictPanel } from "#features/booking/conflict/conflict-panel.tsx";
import { isFormField } from "#features/booking/draft/first-wrong-field.ts";
import { ar } from "#features/booking/texts/certainty/ar.ts";
import { en } from "#features/booking/texts/certainty/en.ts";
import type { RefusedTime } from "#features/booking/when/attempt.ts";
import { durationText } from "#texts/format.ts";
import { outcomeTexts } from "#texts/outcome/outcome-texts.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import styles from "./booking-outcome.module.css";

const t = pageTexts({ en, ar });

type BookingOutcomeProps = {
  phase: OncePhase<BookingWithOverride, unknown>;
  /** The time in the form cannot be had. */
  refused?: RefusedTime;
  timeZone: string;
  onTryAgain: () => void;
  onBookAnyway: (reason: string) => void;
  ref: Ref<HTMLElement>;
};

/** What became of the booking that was sent, as long as it is not booked. */
export function BookingOutcome(props: BookingOutcomeProps) {
  const { phase, refused, timeZone, onTryAgain, onBookAnyway, ref } = props;
  if (phase.step === "confirming" || phase.step === "unreachable") {
    return (
      <Notice ref={ref} title={outcomeTexts().confirmingTitle} tone="working">
        <p>{outcomeTexts().confirming}</p>
        <output className={styles.connection}>
          {phase.step === "unreachable" && outcomeTexts().connectionLost}
        </output>
      </Notice>
    );
  }
  if (refused) return <ConflictPanel {...{ onBookAnyway, refused, timeZone }} />;
  if (phase.step !== "not-done" || phase.ending.kind === "time-taken") return null;
  return <NotBooked ending={phase.ending} onTryAgain={onTryAgain} ref={ref} />;
}

type NotBookedProps = { ending: NotDone; onTryAgain: () => void; ref: Ref<HTMLElement> };

function NotBooked({ ending, onTryAgain, ref }: NotBookedProps) {
  const { kind, problem, isKnown } = ending;
  const elsewhere = problem?.errors?.filter(({ field }) => !isFormField(field)) ?? [];
  const canRepeat = kind !== "invalid-fields";
  return (
    <Notice
      actions={canRepeat && <Button onClick={onTryAgain}>{texts.tryAgain}</Button>}
      ref={ref}
      title={isKnown ? outcomeTexts().refusedTitle : texts.booking.unknownTitle}
      tone={isKnown ? "danger" : "warning"}
    >
      <p>{kind === "interrupted" ? outcomeTexts().interrupted : texts.problems[kind]}</p>
      {elsewhere.map(({ field, message }) => (
        <p key={`${field} ${message}`}>{texts.fieldError(field, message)}</p>
      ))}
      {kind === "offline" && !navigator.onLine && <p>{t().sentWhenBack}</p>}
      {problem?.retryAfter !== undefined && (
        <p>{outcomeTexts().waitAdvice(durationText(Math.ceil(problem.retryAfter / 60)))}</p>
      )}
      <p className={styles.advice}>{advice(isKnown, canRepeat)}</p>
    </Notice>
  );
}

function advice(isKnown: boolean, canRepeat: boolean): string {
  if (!isKnown) return outcomeTexts().unknownAdvice;
  return canRepeat ? outcomeTexts().againAdvice : outcomeTexts().refusedAdvice;
}
