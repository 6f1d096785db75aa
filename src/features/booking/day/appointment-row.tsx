import type { AppointmentView } from "#contract/appointment-view.ts";
import { holdsTime } from "#domain/appointment/time-holding.ts";
import { stageLooks, stageOf } from "#domain/appointment/visit-stage.ts";
import { changeTexts } from "#texts/change/change-texts.ts";
import { timeText } from "#texts/format.ts";
import { spanText } from "#texts/span-text.ts";
import { standingText } from "#texts/standing-text.ts";
import { texts } from "#texts/texts.ts";
import { visitAbout } from "#texts/visit-about.ts";
import { Spinner } from "#ui/spinner.tsx";
import { StageMark } from "#ui/stage-mark.tsx";
import styles from "./appointment-row.module.css";
import { ChangeButtons } from "./change-buttons.tsx";
import { FollowUpButton } from "./follow-up-button.tsx";
import { visitRowId } from "./visit-row-id.ts";

type AppointmentRowProps = {
  appointment: AppointmentView;
  timeZone: string;
  showsPractitioner: boolean;
  isLastBooked: boolean;
  now: Date;
  /** It has some of the time that the form would take. */
  isInTheWay: boolean;
  /** Whoever sits here may book what follows it, move it and cancel it. */
  mayChange: boolean;
  /** It is being changed from here, and nobody knows yet whether it is. */
  isChanging: boolean;
};

/** One appointment of a day. */
export function AppointmentRow(props: AppointmentRowProps) {
  const { appointment, timeZone, showsPractitioner, isLastBooked, now, isInTheWay, mayChange, isChanging } =
    props;
  const { patient, practitioner, start, end, status } = appointment;
  const { stage } = stageOf(appointment, now);
  const isOver = stage === "cancelled" || stage === "missed" || new Date(end ?? now) < now;
  const what = visitAbout(appointment);
  return (
    <div
      className={styles.row}
      data-appointment={appointment.id}
      data-ahead={!isOver || undefined}
      data-in-the-way={isInTheWay || undefined}
      data-last-booked={isLastBooked || undefined}
      data-status={status}
      data-tone={stageLooks[stage].tone}
      id={visitRowId(appointment.id)}
      tabIndex={-1}
    >
      <span className={styles.time}>{rangeText(start, end, timeZone)}</span>
      <span className={styles.who}>
        <bdi>{patient.name}</bdi>
        {standingText(patient) && <> ({standingText(patient)})</>}
      </span>
      <span className={styles.status}>
        {isInTheWay && <strong className={styles.flag}>{texts.day.overlaps}</strong>}
        <StageMark {...stageLooks[stage]} />
        {isLastBooked && holdsTime(status) && <strong className={styles.flag}>{texts.day.justBooked}</strong>}
        {isChanging && <Spinner />}
        {isChanging && changeTexts().confirming}
        {!isChanging && !(isLastBooked && status === "booked") && texts.status[status]}
        {mayChange && appointment.practitionerId && <FollowUpButton {...appointment} />}
      </span>
      <span className={styles.what}>
        {showsPractitioner && practitioner && <bdi>{practitioner.name}</bdi>}
        {what && <bdi>{what}</bdi>}
      </span>
      {mayChange && !isChanging && <ChangeButtons appointment={appointment} />}
    </div>
  );
}

function rangeText(start: string | undefined, end: string | undefined, timeZone: string): string {
  if (!start) return texts.day.noTime;
  if (!end) return timeText(new Date(start), timeZone);
  return spanText(new Date(start), new Date(end), timeZone);
}
