import { type Ref, useEffect, useRef } from "react";
import { conflictText } from "#texts/conflict-text.ts";
import { numberText, whenText } from "#texts/format.ts";
import { outcomeTexts } from "#texts/outcome/outcome-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import styles from "./follow-up-outcome.module.css";
import type { Row } from "./rows-of.ts";
import { t } from "./t.ts";
import type { FollowUp } from "./use-follow-up.ts";

type FollowUpOutcomeProps = { followUp: FollowUp; timeZone: string; onClose: () => void };

/** What became of what was sent: all of it, a part, or nothing. */
export function FollowUpOutcome({ followUp, timeZone, onClose }: FollowUpOutcomeProps) {
  const { wanted, isDone, isRunning, isChecking, plan } = followUp;
  const place = useRef<HTMLElement>(null);
  const problem = wanted.find(({ sending }) => sending?.step === "refused" || sending?.step === "unknown");
  const stopped = problem?.sending;
  useEffect(() => {
    if (!isRunning && stopped) place.current?.focus();
  }, [isRunning, stopped]);
  if (isDone) return <Booked onClose={onClose} rows={wanted} timeZone={timeZone} />;
  // While the server cannot be asked, what is known already is worth more than that it is looked for.
  const isUnreachable = wanted.some(({ sending }) => sending?.step === "unreachable");
  if (isChecking && !isUnreachable) return <Notice title={t().checking} tone="working" />;
  if (isRunning) return <Waiting rows={wanted} />;
  if (plan.times > 1) return <Stopped ref={place} rows={wanted} />;
  return problem ? <NotBooked ref={place} row={problem} timeZone={timeZone} /> : null;
}

function Booked({ rows, timeZone, onClose }: { rows: Row[]; timeZone: string; onClose: () => void }) {
  const done = useRef<HTMLDivElement>(null);
  useEffect(() => done.current?.querySelector("button")?.focus(), []);
  const [single] = rows;
  const title =
    rows.length === 1 ? t().bookedTitle : t().seriesBookedTitle(rows.length, numberText(rows.length));
  return (
    <div ref={done}>
      <Notice actions={<Button onClick={onClose}>{t().done}</Button>} title={title} tone="success">
        <ul className={styles.booked}>
          {(rows.length === 1 && single ? [single] : rows).map(({ day, time }) => (
            <li key={day}>{time && whenText(time.start, time.end, timeZone)}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function Waiting({ rows }: { rows: Row[] }) {
  const waiting = rows.find(
    ({ sending }) => sending?.step === "confirming" || sending?.step === "unreachable",
  );
  if (!waiting) return null;
  return (
    <Notice title={outcomeTexts().confirmingTitle} tone="working">
      <p>{outcomeTexts().confirming}</p>
      {waiting.sending?.step === "unreachable" && <p>{outcomeTexts().connectionLost}</p>}
    </Notice>
  );
}

function Stopped({ rows, ref }: { rows: Row[]; ref: Ref<HTMLElement> }) {
  const booked = rows.filter(({ sending }) => sending?.step === "booked").length;
  if (rows.every(({ sending }) => sending === undefined)) return null;
  return (
    <Notice ref={ref} title={t().stoppedTitle(numberText(booked), numberText(rows.length))} tone="warning">
      <p>{t().stopped}</p>
    </Notice>
  );
}

function NotBooked({ row, timeZone, ref }: { row: Row; timeZone: string; ref: Ref<HTMLElement> }) {
  const { sending } = row;
  const ending = sending && "ending" in sending ? sending.ending : undefined;
  const isKnown = sending?.step === "refused";
  const { kind, problem } = ending ?? {};
  const conflicts = problem?.conflicts ?? [];
  return (
    <Notice
      ref={ref}
      title={isKnown ? outcomeTexts().refusedTitle : texts.booking.unknownTitle}
      tone={isKnown ? "danger" : "warning"}
    >
      {kind === "time-taken" && <p>{t().takenAgain}</p>}
      {conflicts.map((conflict) => (
        <p key={`${conflict.with} ${conflict.start}`}>{conflictText(conflict, { timeZone })}</p>
      ))}
      {kind && kind !== "time-taken" && kind !== "interrupted" && <p>{texts.problems[kind]}</p>}
      <p>{isKnown ? outcomeTexts().againAdvice : outcomeTexts().unknownAdvice}</p>
    </Notice>
  );
}
