import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { conflictQueries } from "#client/queries/conflict-queries.ts";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Alternative, Problem } from "#contract/problem.ts";
import { wallClockDay } from "#domain/wall-clock.ts";
import { conflictText } from "#texts/conflict-text.ts";
import { dayText, timeRangeText } from "#texts/format.ts";
import { takenTexts } from "#texts/taken/taken-texts.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Spinner } from "#ui/spinner.tsx";
import { useSettledValue } from "#ui/use-settled-value.ts";
import styles from "./change-appointment.module.css";
import { t } from "./t.ts";

/** Somebody who types a time goes through others; only one that stands is asked about. */
const settleMs = 250;

type MoveVerdictProps = {
  appointment: AppointmentView;
  time: { start: Date; end: Date };
  practitionerId: string;
  timeZone: string;
  /** Why the server refused this time. */
  refusal?: Problem;
  onChoose: (alternative: Alternative) => void;
};

/** Whether the appointment fits there as things stand, what is in the way, and the free times near it. */
export function MoveVerdict(props: MoveVerdictProps) {
  const { appointment, time, practitionerId, timeZone, refusal, onChoose } = props;
  const [start, end] = [time.start.toISOString(), time.end.toISOString()];
  const { patientId } = appointment;
  const chosen = useMemo(
    () => ({ practitionerId: practitionerId || undefined, patientId, start, end }),
    [practitionerId, patientId, start, end],
  );
  const settled = useSettledValue(chosen, settleMs);
  const isCurrent = settled === chosen;
  const check = useQuery({ ...conflictQueries.check(settled), enabled: isCurrent });
  const names = useQuery(practitionerQueries.all()).data?.practitioners;
  const practitioner = names?.find(({ id }) => id === practitionerId)?.name;
  const found = refusal ?? (isCurrent ? check.data : undefined);
  // An appointment is not in its own way.
  const conflicts = found?.conflicts?.filter((one) => one.appointmentId !== appointment.id) ?? [];
  const around = { patient: appointment.patient.name, practitioner, timeZone };
  const isFree = found && !refusal && conflicts.length === 0;
  return (
    <div aria-live="polite" className={styles.verdict}>
      {!found && !check.isError && (
        <p className={styles.quiet}>
          <Spinner /> {t().checking}
        </p>
      )}
      {!found && check.isError && <p className={styles.quiet}>{t().unchecked}</p>}
      {isFree && (
        <p className={styles.free}>
          <Icon name="check" size={14} />
          {t().free}
        </p>
      )}
      {refusal && <p className={styles.taken}>{t().taken}</p>}
      {refusal && conflicts.length === 0 && <p>{takenTexts().unnamed}</p>}
      {conflicts.map((conflict) => (
        <p className={styles.conflict} key={`${conflict.with} ${conflict.start} ${conflict.appointmentId}`}>
          <Icon name="warning" size={14} />
          <span>{conflictText(conflict, around)}</span>
        </p>
      ))}
      {found && !isFree && (
        <Nearest
          alternatives={found.alternatives ?? []}
          nameOf={(id) => (id === practitionerId ? undefined : names?.find((one) => one.id === id)?.name)}
          onChoose={onChoose}
          start={time.start}
          timeZone={timeZone}
        />
      )}
    </div>
  );
}

type NearestProps = {
  alternatives: readonly Alternative[];
  nameOf: (practitionerId?: string) => string | undefined;
  start: Date;
  timeZone: string;
  onChoose: (alternative: Alternative) => void;
};

function Nearest({ alternatives, nameOf, start, timeZone, onChoose }: NearestProps) {
  if (alternatives.length === 0) return <p>{takenTexts().noAlternatives}</p>;
  const asked = wallClockDay(start, timeZone);
  return (
    <fieldset aria-label={t().nearest} className={styles.choices}>
      {alternatives.map((alternative) => {
        const [from, to] = [new Date(alternative.start), new Date(alternative.end)];
        const day = wallClockDay(from, timeZone);
        const name = nameOf(alternative.practitionerId);
        return (
          <Button
            key={`${alternative.start} ${alternative.practitionerId}`}
            onClick={() => onChoose(alternative)}
          >
            {day !== asked && <span>{dayText(day)}</span>}
            <span>{timeRangeText(from, to, timeZone)}</span>
            {name && <bdi>{name}</bdi>}
          </Button>
        );
      })}
    </fieldset>
  );
}
