import { useQuery } from "@tanstack/react-query";
import { type SubmitEventHandler, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { sessionQueries } from "#client/queries/session-queries.ts";
import { carriedNotes } from "#client/tab/carried-notes.ts";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { bookingLimits } from "#contract/booking-limits.ts";
import type { Interval } from "#domain/interval.ts";
import { mayBookWith } from "#domain/roles.ts";
import type { When } from "#domain/typed/typed-when.ts";
import { birthDateText } from "#texts/format.ts";
import { isolated } from "#texts/isolated.ts";
import { standingText } from "#texts/standing-text.ts";
import { usualText } from "#texts/usual/usual-text.ts";
import { Button } from "#ui/button.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { type Asked, isUnsettled } from "#ui/field/reading-field.tsx";
import { TextArea } from "#ui/field/text-area.tsx";
import { TextInput } from "#ui/field/text-input.tsx";
import { Choices } from "./choices.tsx";
import styles from "./hand-over.module.css";
import { HandOverOutcome } from "./hand-over-outcome.tsx";
import type { HandOverDraft } from "./hand-over-request.ts";
import { handOverTexts } from "./hand-over-texts.ts";
import { keptHandOver } from "./kept-hand-over.ts";
import { useHandOver } from "./use-hand-over.tsx";
import { pastWish, typedId, WhenFields } from "./when-fields.tsx";

type HandOverFormProps = { from: AppointmentView; timeZone: string };

/** What the next appointment is to be like. Enter hands it over, wherever in the choices the focus is. */
export function HandOverForm({ from, timeZone }: HandOverFormProps) {
  const t = handOverTexts();
  const staff = useQuery(sessionQueries.current()).data?.staff;
  const isOwn = staff !== undefined && mayBookWith(staff, from.practitionerId);
  const [kept] = useState(() => keptHandOver(from.id, staff?.id));
  const [draft, setDraft] = useState(() => ({
    ...(kept?.draft ?? firstDraft(from, isOwn)),
    ...(!kept?.sent && carriedNotes(from.id, staff?.id, kept?.savedAt)),
  }));
  const { keep, send, isPending, isConfirming, problem, done } = useHandOver({
    from,
    timeZone,
    staffId: staff?.id,
    kept,
  });
  const change = (fields: Partial<HandOverDraft>) => {
    const next = { ...draft, ...fields };
    setDraft(next);
    keep(next);
  };
  const [asked, setAsked] = useState<Asked<When>>();
  const form = useRef<HTMLFormElement>(null);
  const focus = (selector: string) => form.current?.querySelector<HTMLElement>(selector)?.focus();
  const lead = useEffectEvent(() =>
    focus(kept?.sent ? "[type=submit]" : draft.day ? `#${typedId}` : "input:checked"),
  );
  useLayoutEffect(() => lead(), []);
  if (done) return <HandOverOutcome done={done} timeZone={timeZone} />;

  const { patient, practitioner } = from;
  const specialty = from.specialty ?? practitioner?.specialty;
  const submit: SubmitEventHandler = (event) => {
    event.preventDefault();
    if (isPending) return;
    if (isUnsettled(asked)) return focus(`#${typedId}`);
    const past = pastWish(draft, from, timeZone);
    if (past) {
      setAsked({ text: past.shown, refusal: past.said });
      return focus(`#${typedId}`);
    }
    // The fields are closed while it is on its way.
    focus("[type=submit]");
    send(draft);
  };
  return (
    <form aria-labelledby="hand-over-title" className={styles.form} noValidate onSubmit={submit} ref={form}>
      <div>
        <h1 className={styles.title} id="hand-over-title">
          {t.title}
        </h1>
        <p className={styles.patient}>
          <strong>
            <bdi>{patient.name}</bdi>
            {standingText(patient) && <> ({standingText(patient)})</>}
          </strong>{" "}
          {patient.birthDate && <span className={styles.quiet}>{birthDateText(patient.birthDate)}</span>}
        </p>
        <p className={styles.quiet}>{t.explanation}</p>
      </div>
      {problem}
      <div className={styles.fields} inert={isPending}>
        <WhenFields
          asked={asked}
          change={change}
          draft={draft}
          from={from}
          onAsked={setAsked}
          timeZone={timeZone}
        />
        <label className={styles.check}>
          <input
            checked={draft.isAbout}
            onChange={(event) => change({ isAbout: event.target.checked })}
            type="checkbox"
          />
          {t.about}
        </label>
        {isOwn && practitioner && specialty && (
          <Choices
            choices={[
              { value: "same" as const, label: isolated(practitioner.name) },
              { value: "anybody" as const, label: t.anyOf(isolated(usualText(specialty))) },
            ]}
            label={t.who}
            name="who"
            onChange={(who) => change({ who })}
            value={draft.who}
          />
        )}
        <Field id="hand-over-reason" label={t.reason}>
          <TextInput
            {...controlProps("hand-over-reason")}
            maxLength={bookingLimits.reasonCode}
            onChange={(event) => change({ reason: event.target.value })}
            value={draft.reason}
          />
        </Field>
        <Field id="hand-over-instructions" label={t.instructions}>
          <TextArea
            {...controlProps("hand-over-instructions")}
            maxLength={bookingLimits.patientInstruction}
            onChange={(event) => change({ instructions: event.target.value })}
            value={draft.instructions}
          />
        </Field>
        <Field hint={t.commentHint} id="hand-over-comment" label={t.comment}>
          <TextArea
            {...controlProps("hand-over-comment", { hint: t.commentHint })}
            maxLength={bookingLimits.comment}
            onChange={(event) => change({ comment: event.target.value })}
            value={draft.comment}
          />
        </Field>
      </div>
      <div>
        <Button busy={isPending} look="primary" type="submit">
          {isConfirming ? t.confirming : isPending ? t.submitting : t.submit}
        </Button>
      </div>
    </form>
  );
}

const inSixWeeks: Interval = { amount: 6, unit: "week" };

const firstDraft = (from: AppointmentView, isOwn: boolean): HandOverDraft => ({
  interval: inSixWeeks,
  isAbout: true,
  dayPart: "any",
  who: isOwn && from.practitionerId ? "same" : "anybody",
  reason: from.reasonCode ?? "",
  instructions: from.patientInstruction ?? "",
  comment: "",
});
