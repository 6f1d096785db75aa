import type { UseQueryResult } from "@tanstack/react-query";
import { useLayoutEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { Proposal, ProposalTime, ProposalTimes } from "#contract/proposals.ts";
import { windowsOf } from "#domain/hand-over/windows-of.ts";
import { birthDateText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { standingText } from "#texts/standing-text.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import { agoText } from "./ago-text.ts";
import { BookStep } from "./book-step.tsx";
import { DeclineStep } from "./decline-step.tsx";
import { OtherTimeStep } from "./other-time-step.tsx";
import type { WorkOutcome } from "./outcome.tsx";
import { RowActions } from "./row-actions.tsx";
import { wishText } from "./wish-text.ts";
import styles from "./work-list.module.css";
import { workListTexts } from "./work-list-texts.ts";

type ProposalRowProps = {
  proposal: Proposal;
  /** Missing where no time is looked for yet. */
  times?: UseQueryResult<ProposalTimes>;
  now: Date;
  timeZone: string;
  onDone: (outcome: WorkOutcome) => void;
};

/** One request: for whom, what is wanted, who asked, and what the desk can do about it. */
export function ProposalRow({ proposal, times, now, timeZone, onDone }: ProposalRowProps) {
  const t = workListTexts();
  // The time that is read back is the one that is booked, whatever is found meanwhile.
  const [step, setStep] = useState<"look" | "decline" | "other time" | { book: ProposalTime }>("look");
  const row = useRef<HTMLLIElement>(null);
  const hasLeft = useRef(false);
  useLayoutEffect(() => {
    if (step === "look" && hasLeft.current) row.current?.querySelector("button")?.focus();
    hasLeft.current = step !== "look";
  }, [step]);
  const { appointment, askedAt, askedBy } = proposal;
  const { patient, patientInstruction, reasonCode, comment } = appointment;
  const time = times?.data?.times[appointment.id];
  const [window] = windowsOf(appointment);
  const isOverdue = window !== undefined && window.start < now;
  const ago = askedAt && agoText(askedAt, now);
  const back = () => setStep("look");
  return (
    <li className={styles.row} data-overdue={isOverdue || undefined} ref={row}>
      <div className={styles.what}>
        <h2 className={styles.patient}>
          <Link href={`/patients/${encodeURIComponent(patient.id)}`}>
            <bdi>{patient.name}</bdi>
          </Link>
          {standingText(patient) && <> ({standingText(patient)})</>}
          {patient.birthDate && <span className={styles.born}>{birthDateText(patient.birthDate)}</span>}
          {patient.phone && (
            <a className={styles.phone} href={`tel:${patient.phone}`}>
              <bdi>{patient.phone}</bdi>
            </a>
          )}
          {isOverdue && <span className={styles.overdue}>{t.overdue}</span>}
        </h2>
        <p>{wishText(appointment, timeZone)}</p>
        <Texts label={t.reason} text={reasonCode && usualText(reasonCode)} />
        <Texts label={t.instructions} text={patientInstruction && usualText(patientInstruction)} />
        <Texts label={t.comment} text={comment} />
        {ago && <p className={styles.quiet}>{askedBy ? t.askedBy(isolated(askedBy), ago) : t.asked(ago)}</p>}
      </div>
      {step === "look" && (
        <RowActions
          onBook={() => time && setStep({ book: time })}
          onDecline={() => setStep("decline")}
          onOtherTime={() => setStep("other time")}
          patientName={patient.name}
          time={time}
          times={times}
          timeZone={timeZone}
        />
      )}
      {typeof step === "object" && (
        <BookStep onBack={back} onDone={onDone} time={step.book} timeZone={timeZone} {...{ appointment }} />
      )}
      {step === "other time" && (
        <OtherTimeStep
          onBack={back}
          onChoose={(chosen) => setStep({ book: chosen })}
          timeZone={timeZone}
          {...{ appointment, now }}
        />
      )}
      {step === "decline" && <DeclineStep onBack={back} onDone={onDone} {...{ appointment }} />}
    </li>
  );
}

function Texts({ label, text }: { label: string; text?: string }) {
  if (!text) return null;
  return (
    <p className={styles.text}>
      <span className={styles.quiet}>{label}:</span> <bdi>{text}</bdi>
    </p>
  );
}
