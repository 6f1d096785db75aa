import { type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { canBeCancelled, canBecome, canBeMoved } from "#domain/appointment/appointment-life-cycle.ts";
import { stageLooks, stageOf } from "#domain/appointment/visit-stage.ts";
import { ageOn } from "#domain/people/age.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";
import { t } from "#features/schedule/t.ts";
import { cancelReasonText } from "#texts/change/cancel-reason-text.ts";
import { changeTexts } from "#texts/change/change-texts.ts";
import { birthDateText, numberText, whenText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import { Button } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { KeyHint } from "#ui/key-hint.tsx";
import { StageMark } from "#ui/stage-mark.tsx";
import { isLater } from "./is-later.ts";
import { stageText } from "./stage-text.ts";
import { letterOf, type StepStatus, steps } from "./step-keys.ts";
import { typedTexts } from "./typed-texts.ts";
import type { VisitTexts } from "./visit-change.ts";
import styles from "./visit-panel.module.css";
import { VisitStory } from "./visit-story.tsx";
import { VisitTextsForm } from "./visit-texts-form.tsx";

type VisitPanelProps = {
  visit: AppointmentView;
  now: Date;
  timeZone: string;
  /** Who looks at it may change it. */
  mayChange: boolean;
  isConfirming: boolean;
  onStep: (status: StepStatus) => void;
  onChange: (step: "move" | "length" | "cancel", anchor: HTMLElement) => void;
  onFollowUp: () => void;
  onHandOver: () => void;
  /** Answers whether they are being saved. */
  onTexts: (texts: VisitTexts) => boolean;
  staffId?: string;
  /** Offers what the patient takes home. */
  papers?: ReactNode;
  onClose: () => void;
};

/** The chosen visit beside the schedule: who, when, what for, and what can be done with it. */
export function VisitPanel(props: VisitPanelProps) {
  const { visit, now, timeZone, mayChange, isConfirming, onStep, onChange, onFollowUp, onHandOver, onClose } =
    props;
  const { patient, practitioner, start, end = start } = visit;
  const { onTexts, papers, staffId } = props;
  const titleId = useId();
  const [isAsked, setEditing] = useState(false);
  // What was typed and not saved is there to go on with.
  const isEditing = isAsked || (mayChange && !isConfirming && typedTexts(visit, staffId) !== undefined);
  const edit = useRef<HTMLButtonElement>(null);
  const closeTexts = () => {
    setEditing(false);
    // The button stands again once the boxes are gone.
    setTimeout(() => edit.current?.focus());
  };
  const stage = stageOf(visit, now);
  const panel = useRef<HTMLElement>(null);
  const close = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.closest("form") !== null;
    if (event.key !== "Escape" || event.defaultPrevented || isTyping) return;
    event.preventDefault();
    onClose();
  });
  useEffect(() => {
    const element = panel.current;
    const hear = (event: KeyboardEvent) => close(event);
    element?.addEventListener("keydown", hear);
    return () => element?.removeEventListener("keydown", hear);
  }, []);
  return (
    <aside aria-labelledby={titleId} className={styles.panel} data-visit-panel ref={panel}>
      <div className={styles.head}>
        <h2 className={styles.name} id={titleId} tabIndex={-1}>
          <bdi>{patient.name}</bdi>
        </h2>
        <IconButton icon="close" label={texts.close} onClick={onClose} />
      </div>
      <p className={styles.identity}>
        <span>{bornText(patient.birthDate, wallClockDay(now, timeZone))}</span>
        {patient.phone ? (
          <a href={`tel:${patient.phone.replaceAll(/[^+\d]/g, "")}`}>
            <bdi>{patient.phone}</bdi>
          </a>
        ) : (
          <span>{texts.patient.noPhone}</span>
        )}
      </p>
      <p className={styles.status} data-tone={stageLooks[stage.stage].tone}>
        <StageMark {...stageLooks[stage.stage]} />
        {isConfirming ? t().confirming : stageText(stage)}
      </p>
      <dl className={styles.facts}>
        {start && end && (
          <Fact label={t().table.time} text={whenText(new Date(start), new Date(end), timeZone)} />
        )}
        <Fact label={t().table.practitioner} text={practitioner?.name ?? t().anybody} />
        <Fact label={texts.fields.serviceType} text={visit.serviceType && usualText(visit.serviceType)} />
        {!isEditing && (
          <>
            <Fact label={t().panel.reason} text={visit.reasonCode && usualText(visit.reasonCode)} />
            <Fact
              label={t().panel.instructions}
              text={visit.patientInstruction && usualText(visit.patientInstruction)}
            />
            <Fact label={t().panel.comment} text={visit.comment} />
          </>
        )}
        <Fact
          label={t().panel.cancelation}
          text={visit.cancelationReason && cancelReasonText(visit.cancelationReason)}
        />
      </dl>
      {isEditing && (
        <VisitTextsForm
          onClose={closeTexts}
          onSave={onTexts}
          staffId={staffId}
          takesFocus={isAsked}
          visit={visit}
        />
      )}
      {mayChange && (
        <div className={styles.actions}>
          <StepButtons {...{ visit, now, timeZone, isConfirming, onStep }} />
          {canBeMoved(visit) && (
            <Button aria-keyshortcuts="M" onClick={({ currentTarget }) => onChange("move", currentTarget)}>
              {changeTexts().move}
              <KeyHint keys="M" />
            </Button>
          )}
          {canBeMoved(visit) && (
            <Button aria-keyshortcuts="E" onClick={({ currentTarget }) => onChange("length", currentTarget)}>
              {t().panel.length}
              <KeyHint keys="E" />
            </Button>
          )}
          {canBeCancelled(visit) && (
            <Button aria-keyshortcuts="X" onClick={({ currentTarget }) => onChange("cancel", currentTarget)}>
              {changeTexts().cancel}
              <KeyHint keys="X" />
            </Button>
          )}
          {!isEditing && (
            <Button data-edit look="quiet" onClick={() => setEditing(true)} ref={edit}>
              {t().panel.edit}
            </Button>
          )}
          <Button aria-keyshortcuts="F" look="quiet" onClick={onFollowUp}>
            {t().panel.followUp}
            <KeyHint keys="F" />
          </Button>
          <Button aria-keyshortcuts="H" look="quiet" onClick={onHandOver}>
            {t().panel.handOver}
            <KeyHint keys="H" />
          </Button>
          {visit.status === "booked" && papers}
        </div>
      )}
      <VisitStory id={visit.id} timeZone={timeZone} />
    </aside>
  );
}

type StepButtonsProps = Pick<VisitPanelProps, "visit" | "now" | "timeZone" | "isConfirming" | "onStep">;

function StepButtons({ visit, now, timeZone, isConfirming, onStep }: StepButtonsProps) {
  if (!visit.start || isLater(visit, wallClockDay(now, timeZone), timeZone)) return null;
  const possible = steps.filter((status) => status !== visit.status && canBecome(visit.status, status));
  return possible.map((status, at) => {
    const letter = letterOf(status);
    return (
      <Button
        aria-keyshortcuts={letter}
        busy={isConfirming}
        key={status}
        look={at === 0 && status !== "booked" && status !== "noshow" ? "primary" : "plain"}
        onClick={() => onStep(status)}
      >
        {t().steps[status]}
        {letter && <KeyHint keys={letter} />}
      </Button>
    );
  });
}

function Fact({ label, text }: { label: string; text?: string }) {
  if (!text) return null;
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>
        <bdi>{text}</bdi>
      </dd>
    </div>
  );
}

function bornText(birthDate: string | undefined, today: Day): string {
  if (!birthDate) return texts.patient.bornUnknown;
  const years = ageOn(birthDate, today);
  return `${texts.patient.born(birthDateText(birthDate))} · ${texts.patient.age(years, numberText(years))}`;
}
