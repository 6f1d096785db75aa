import { memo } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { type Stage, stageLooks } from "#domain/appointment/visit-stage.ts";
import { clockText } from "#features/schedule/picture/clock-text.ts";
import { t } from "#features/schedule/t.ts";
import { birthDateText, timeRangeText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { visitAbout } from "#texts/visit-about.ts";
import { StageMark } from "#ui/stage-mark.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./visit-card.module.css";

/** What is shorter has room for one line, on which the time stands beside the name. */
const twoLinesMs = 30 * 60_000;

export type VisitCardProps = {
  visit: AppointmentView;
  start: Date;
  end: Date;
  timeZone: string;
  stage: Stage;
  /** The stage in words. */
  told: string;
  isOverlapping: boolean;
  isUncovered: boolean;
  /** What was done to it is not confirmed yet. */
  isConfirming: boolean;
};

/** One visit on the schedule: who first, then when, then as many whole lines as there is room for. */
export const VisitCard = memo(function VisitCard(props: VisitCardProps) {
  const { visit, start, end, timeZone, stage, told, isConfirming } = props;
  const { patient } = visit;
  const what = visitAbout(visit);
  const isTold = stage !== "booked" || isConfirming;
  const faults = [props.isOverlapping && t().overlaps, props.isUncovered && t().uncovered].filter(Boolean);
  return (
    <div className={styles.lines} data-short={end.getTime() - start.getTime() < twoLinesMs || undefined}>
      <span className={styles.line}>
        {stage !== "booked" && <StageMark {...stageLooks[stage]} />}
        <span className={styles.who}>
          <bdi>{patient.name}</bdi>
        </span>
        {faults.length > 0 && (
          <span aria-hidden="true" className={styles.fault}>
            !
          </span>
        )}
        <span aria-hidden="true" className={styles.time}>
          {clockText(start, timeZone)}
        </span>
      </span>
      <span aria-hidden="true" className={styles.next}>
        {isTold && <strong className={styles.told}>{isConfirming ? t().confirming : told}</strong>}
        <span className={styles.again}>
          {isTold && " ·\u00a0"}
          <bdi>{clockText(start, timeZone)}</bdi>
        </span>
        {what && (
          <>
            <span className={isTold ? undefined : styles.apart}>{" ·\u00a0"}</span>
            <bdi>{what}</bdi>
          </>
        )}
      </span>
      <VisuallyHidden>
        {[
          timeRangeText(start, end, timeZone),
          patient.birthDate && texts.patient.born(birthDateText(patient.birthDate)),
          isConfirming ? t().confirming : told,
          what,
          ...faults,
        ]
          .filter(Boolean)
          .join(", ")}
      </VisuallyHidden>
    </div>
  );
});
