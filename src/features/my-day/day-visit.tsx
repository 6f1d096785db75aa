import type { KeyboardEvent } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { stageLooks, stageOf, type VisitStage } from "#domain/appointment/visit-stage.ts";
import { ageOn } from "#domain/people/age.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { birthDateText, durationText, numberText, timeRangeText } from "#texts/format.ts";
import { standingText } from "#texts/standing-text.ts";
import { texts } from "#texts/texts.ts";
import { visitAbout } from "#texts/visit-about.ts";
import { Button } from "#ui/button.tsx";
import { KeyHint } from "#ui/key-hint.tsx";
import { StageMark } from "#ui/stage-mark.tsx";
import { ChangeButtons } from "./change-buttons.tsx";
import styles from "./day-visit.module.css";
import { StatusSteps, StepOutcome, useStatusStep } from "./status-steps.tsx";
import { t } from "./t.ts";

type DayVisitProps = {
  visit: AppointmentView;
  now: Date;
  timeZone: string;
  isAtHand: boolean;
  isOpen: boolean;
  /** Whether who looks at it may change it and follow it up. */
  mayChange: boolean;
  onToggle: (isOpen: boolean) => void;
  onTouch: () => void;
  onFollowUp: () => void;
  onChange: (step: "move" | "cancel", anchor: HTMLElement) => void;
  onHandOver: () => void;
};

/** One visit of a day: who, when and how far; opened, what for and what can be done. */
export function DayVisit(props: DayVisitProps) {
  const { visit, now, timeZone, isAtHand, isOpen, mayChange, onToggle, onTouch } = props;
  const { patient, start, end, status, patientInstruction, comment } = visit;
  const id = `visit-${visit.id}`;
  const stage = stageOf(visit, now);
  const delay = delayText(stage);
  const statusStep = useStatusStep(visit);
  return (
    <article
      aria-labelledby={`${id}-name`}
      className={styles.visit}
      data-at-hand={isAtHand || undefined}
      data-late={Boolean(delay) || undefined}
      data-status={status}
      data-visit={visit.id}
    >
      <button
        aria-controls={id}
        aria-expanded={isOpen}
        className={styles.head}
        data-visit-head
        onClick={() => onToggle(!isOpen)}
        onKeyDown={step}
        type="button"
      >
        <span className={styles.time}>
          {start && end && timeRangeText(new Date(start), new Date(end), timeZone)}
          {delay ? (
            <strong className={styles.late}>{delay}</strong>
          ) : (
            isAtHand && start && <span className={styles.soon}>{soonText(new Date(start), now)}</span>
          )}
        </span>
        <span className={styles.who} id={`${id}-name`}>
          <bdi>{patient.name}</bdi>
          {standingText(patient) && <> ({standingText(patient)})</>}
        </span>
        <span className={styles.status}>
          <StageMark {...stageLooks[stage.stage]} />
          {texts.status[status]}
        </span>
        <span className={styles.why}>
          <bdi>{visitAbout(visit) ?? t().noReason}</bdi>
        </span>
      </button>
      <StepOutcome step={statusStep} visit={visit} />
      <div className={styles.body} hidden={!isOpen} id={id}>
        <p className={styles.identity}>
          <span>{bornText(patient.birthDate, wallClockDay(now, timeZone))}</span>
          <bdi>{patient.phone ?? texts.patient.noPhone}</bdi>
        </p>
        {patientInstruction && <Note label={t().instructions} text={patientInstruction} />}
        {comment && <Note label={t().comment} text={comment} />}
        {mayChange && (
          <div className={styles.actions}>
            <Button aria-keyshortcuts="F" look={isAtHand ? "primary" : "plain"} onClick={props.onFollowUp}>
              {t().followUp}
              <KeyHint keys="F" />
            </Button>
            <Button aria-keyshortcuts="H" look="quiet" onClick={props.onHandOver}>
              {t().handOver}
              <KeyHint keys="H" />
            </Button>
            <ChangeButtons onChange={props.onChange} visit={visit} />
            <StatusSteps onTouch={onTouch} step={statusStep} visit={visit} />
          </div>
        )}
      </div>
    </article>
  );
}

const Note = ({ label, text }: { label: string; text: string }) => (
  <p className={styles.note}>
    <span className={styles.label}>{label}</span>
    <bdi>{text}</bdi>
  </p>
);

function bornText(birthDate: string | undefined, today: string): string {
  if (!birthDate) return texts.patient.bornUnknown;
  const years = ageOn(birthDate, today);
  return `${texts.patient.born(birthDateText(birthDate))} · ${texts.patient.age(years, numberText(years))}`;
}

function soonText(start: Date, now: Date): string {
  const minutes = Math.round((start.getTime() - now.getTime()) / 60_000);
  if (minutes === 0) return t().now;
  return (minutes > 0 ? t().startsIn : t().ago)(durationText(Math.abs(minutes)));
}

/** How late a visit is that should have begun and nobody has come for, or that is not over although its time is. */
function delayText({ lateMinutes, overMinutes }: VisitStage): string | undefined {
  if (lateMinutes > 0) return t().late(durationText(lateMinutes));
  return overMinutes > 0 ? t().over(durationText(overMinutes)) : undefined;
}

/** Arrow Down and Up go to the visit after and before. */
function step(event: KeyboardEvent<HTMLElement>): void {
  const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!direction) return;
  event.preventDefault();
  const heads = [...document.querySelectorAll<HTMLElement>("[data-visit-head]")];
  const shown = heads.filter((head) => head.checkVisibility());
  shown[shown.indexOf(event.currentTarget) + direction]?.focus();
}
