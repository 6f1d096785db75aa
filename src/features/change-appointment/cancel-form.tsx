import { useQuery } from "@tanstack/react-query";
import { type SubmitEvent, useEffect, useEffectEvent, useId, useState } from "react";
import { type Changed, useAppointmentChange } from "#client/once/use-appointment-change.ts";
import { clinicQueries } from "#client/queries/clinic-queries.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { bookingLimits } from "#contract/booking-limits.ts";
import type { CancelReason } from "#contract/clinic-lists.ts";
import { canBeCancelled } from "#domain/appointment/appointment-life-cycle.ts";
import { westernDigits } from "#domain/western-digits.ts";
import { timeAndPractitioner } from "#texts/appointment-text.ts";
import { cancelReasonText, keptReason } from "#texts/change/cancel-reason-text.ts";
import { changeTexts } from "#texts/change/change-texts.ts";
import { numberText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import { Button } from "#ui/button.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { TextInput } from "#ui/field/text-input.tsx";
import { KeyHint } from "#ui/key-hint.tsx";
import styles from "./change-appointment.module.css";
import { ChangeOutcome } from "./change-outcome.tsx";
import { t } from "./t.ts";

type CancelFormProps = {
  appointment: AppointmentView;
  timeZone: string;
  titleId: string;
  onChanged: (changed: Changed) => void;
  onClose: () => void;
};

const sides = ["patient", "clinic"] as const;

/** Cancels an appointment for one of the clinic's reasons, by its number, or for one that is typed. */
export function CancelForm({ appointment, timeZone, titleId, onChanged, onClose }: CancelFormProps) {
  const name = isolated(appointment.patient.name);
  const changing = useAppointmentChange({ appointment, about: t().cancelTitle(name), onChanged });
  const lists = useQuery(clinicQueries.lists());
  const reasons = lists.data?.cancelReasons ?? [];
  const id = useId();
  const [typed, setTyped] = useState("");
  const [who, setWho] = useState<CancelReason["who"]>("patient");
  const [wasTried, setTried] = useState(false);
  const [wasPressed, setPressed] = useState(false);
  const own = typed.trim();
  const chosen = reasons[Number(westernDigits(own)) - 1];
  const reason = chosen ?? (own && !/^\d$/.test(westernDigits(own)) ? { who, text: own } : undefined);
  const { isUnderWay, current } = changing;
  // A number says nothing before the reasons are there: the press waits for them.
  const isUnread = lists.isPending && own !== "" && !reason;
  const cancel = () => {
    if (reason && !isUnderWay && canBeCancelled(current))
      changing.change({ status: "cancelled", cancelationReason: keptReason(reason) });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isUnread) return setPressed(true);
    if (!reason) return document.getElementById(id)?.focus();
    cancel();
  };
  const goOn = useEffectEvent(cancel);
  useEffect(() => {
    if (wasPressed && !isUnread) goOn();
  }, [wasPressed, isUnread]);
  const error = wasTried && !reason && !isUnread ? t().reasonMissing : undefined;
  const hint = t().reasonHint;
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <h2 className={styles.title} id={titleId}>
        {t().cancelTitle(name)}
      </h2>
      <p className={styles.quiet}>{timeAndPractitioner(current, timeZone)}</p>
      <Field error={error} hint={hint} id={id} label={t().reason}>
        <TextInput
          {...controlProps(id, { error, hint })}
          maxLength={bookingLimits.cancelationReason - "patient: ".length}
          onChange={(event) => {
            setPressed(false);
            setTyped(event.target.value);
          }}
          readOnly={isUnderWay}
          value={typed}
        />
      </Field>
      <ol className={styles.reasons}>
        {reasons.map(({ text, who: side }, at) => (
          <li key={text}>
            <button
              aria-pressed={reasons[at] === chosen}
              className={styles.reason}
              disabled={isUnderWay}
              onClick={() => {
                setTyped(String(at + 1));
                document.getElementById(id)?.focus();
              }}
              type="button"
            >
              <kbd className={styles.number}>{numberText(at + 1)}</kbd>
              <bdi>{usualText(text)}</bdi>
              <span className={styles.quiet}>{changeTexts().who[side]}</span>
            </button>
          </li>
        ))}
      </ol>
      {reason && !chosen && <Whose onChange={setWho} who={who} />}
      {reason && (
        <p aria-live="polite" className={styles.readBack}>
          {cancelReasonText(keptReason(reason))}
        </p>
      )}
      <ChangeOutcome changing={changing} timeZone={timeZone} />
      <div className={styles.actions}>
        {canBeCancelled(current) && (
          <Button busy={isUnderWay} look="primary" type="submit">
            {isUnderWay ? t().cancelling : t().cancel}
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

/** Who is the reason for what is typed. */
function Whose({
  who,
  onChange,
}: {
  who: CancelReason["who"];
  onChange: (who: CancelReason["who"]) => void;
}) {
  return (
    <fieldset className={styles.whose}>
      <legend className={styles.quiet}>{t().whose}</legend>
      {sides.map((side) => (
        <label className={styles.side} key={side}>
          <input checked={who === side} name="whose-reason" onChange={() => onChange(side)} type="radio" />
          {changeTexts().who[side]}
        </label>
      ))}
    </fieldset>
  );
}
