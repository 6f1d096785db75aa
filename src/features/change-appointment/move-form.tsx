import { useQuery } from "@tanstack/react-query";
import { type SubmitEvent, useId, useRef, useState } from "react";
import type { AskedChange } from "#client/addresses/ask-for-change.ts";
import { type Changed, useAppointmentChange } from "#client/once/use-appointment-change.ts";
import { practitionerQueries } from "#client/queries/practitioner-queries.ts";
import { sessionQueries } from "#client/queries/session-queries.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Alternative } from "#contract/problem.ts";
import { canBeMoved } from "#domain/appointment/appointment-life-cycle.ts";
import { mayBookWith } from "#domain/roles.ts";
import { wallClockDay, wallClockTime } from "#domain/wall-clock.ts";
import { timeAndPractitioner } from "#texts/appointment-text.ts";
import { whenText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { Button } from "#ui/button.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { Select } from "#ui/field/select.tsx";
import { TextInput } from "#ui/field/text-input.tsx";
import { KeyHint } from "#ui/key-hint.tsx";
import styles from "./change-appointment.module.css";
import { ChangeOutcome } from "./change-outcome.tsx";
import { MoveVerdict } from "./move-verdict.tsx";
import { OverrideMove } from "./override-move.tsx";
import { t } from "./t.ts";
import { TimeChoice } from "./time-choice.tsx";
import { useMoveTime } from "./use-move-time.ts";

type MoveFormProps = {
  appointment: AppointmentView;
  timeZone: string;
  titleId: string;
  /** What it begins with. */
  to?: AskedChange["to"];
  onChanged: (changed: Changed) => void;
  onClose: () => void;
};

/** Moves an appointment to a time that is typed as it comes to mind, or makes it as long as is typed. */
export function MoveForm({ appointment, to, timeZone, titleId, onChanged, onClose }: MoveFormProps) {
  const name = isolated(appointment.patient.name);
  const changing = useAppointmentChange({ appointment, about: t().moveTitle(name), onChanged });
  const { current, isUnderWay, phase } = changing;
  const id = useId();
  const submit = useRef<HTMLButtonElement>(null);
  const [wasLeft, setLeft] = useState(false);
  const move = useMoveTime(current, timeZone, to);
  const { typed, practitionerId, time, obstacle } = move;
  const isMoved =
    time !== undefined &&
    (time.start.getTime() !== Date.parse(current.start ?? "") ||
      time.end.getTime() !== Date.parse(current.end ?? "") ||
      practitionerId !== (current.practitionerId ?? ""));
  const send = (reason?: string) => {
    if (!time || !isMoved || isUnderWay || !canBeMoved(current)) return;
    changing.change({
      start: time.start.toISOString(),
      end: time.end.toISOString(),
      ...(practitionerId !== (current.practitionerId ?? "") && { practitionerId }),
      ...(reason !== undefined && { override: { reason } }),
    });
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setLeft(true);
    if (isMoved) send();
    else document.getElementById(id)?.focus();
  };
  const refusal =
    phase.step === "not-done" && phase.ending.kind === "time-taken" && isFor(phase.wanted.change, time)
      ? phase.ending.problem
      : undefined;
  const choose = ({ start, practitionerId: theirs = practitionerId }: Alternative) => {
    const instant = new Date(start);
    move.type(`${wallClockDay(instant, timeZone)} ${wallClockTime(instant, timeZone)}`);
    move.choosePractitioner(theirs);
    submit.current?.focus();
  };
  const error = wasLeft ? (obstacle ?? (time && !isMoved ? t().sameTime : undefined)) : undefined;
  const hint = t().newTimeHint;
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit}>
      <h2 className={styles.title} id={titleId}>
        {t().moveTitle(name)}
      </h2>
      <p className={styles.quiet}>{timeAndPractitioner(current, timeZone)}</p>
      <Field error={error} hint={hint} id={id} label={t().newTime}>
        <TextInput
          {...controlProps(id, { error, hint })}
          onBlur={() => typed.trim() && setLeft(true)}
          onChange={(event) => {
            setLeft(false);
            move.type(event.target.value);
          }}
          readOnly={isUnderWay}
          value={typed}
        />
      </Field>
      <TimeChoice move={move} timeZone={timeZone} />
      <PractitionerChoice
        onChange={move.choosePractitioner}
        own={current.practitionerId}
        value={practitionerId}
      />
      {time && isMoved && <p className={styles.readBack}>{whenText(time.start, time.end, timeZone)}</p>}
      {move.other && <OtherReading onTake={move.choose} time={move.other} timeZone={timeZone} />}
      {time && isMoved && !isUnderWay && (
        <MoveVerdict
          appointment={current}
          onChoose={choose}
          practitionerId={practitionerId}
          refusal={refusal}
          time={time}
          timeZone={timeZone}
        />
      )}
      {refusal && <OverrideMove onMove={send} />}
      <ChangeOutcome changing={changing} timeZone={timeZone} />
      <div className={styles.actions}>
        {canBeMoved(current) && (
          <Button busy={isUnderWay} look="primary" ref={submit} type="submit">
            {isUnderWay ? t().moving : t().move}
            <KeyHint keys="Enter" />
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {t().back}
          <KeyHint keys="Esc" />
        </Button>
      </div>
    </form>
  );
}

const isFor = ({ start, end }: { start?: string; end?: string }, time?: { start: Date; end: Date }) =>
  time?.start.toISOString() === start && time?.end.toISOString() === end;

type OtherReadingProps = {
  time: { start: Date; end: Date };
  timeZone: string;
  onTake: (time: { start: Date; end: Date }) => void;
};

/** What else the typed words could mean. */
const OtherReading = ({ time, timeZone, onTake }: OtherReadingProps) => (
  <Button look="quiet" onClick={() => onTake(time)}>
    {t().or(whenText(time.start, time.end, timeZone))}
  </Button>
);

type PractitionerChoiceProps = { own?: string; value: string; onChange: (id: string) => void };

/** With whom it is; those are offered whose appointments this person may book. */
function PractitionerChoice({ own = "", value, onChange }: PractitionerChoiceProps) {
  const id = useId();
  const staff = useQuery(sessionQueries.current()).data?.staff;
  const all = useQuery(practitionerQueries.all()).data?.practitioners ?? [];
  const offered = all.filter((one) => one.id === own || (staff && mayBookWith(staff, one.id)));
  if (offered.length < 2) return null;
  return (
    <Field id={id} label={t().practitioner}>
      <Select
        {...controlProps(id)}
        onChange={(event) => onChange(event.target.value)}
        options={[
          ...(own ? [] : [{ value: "", label: t().noPractitioner }]),
          ...offered.map(({ id: value, name: label }) => ({ value, label })),
        ]}
        value={value}
      />
    </Field>
  );
}
