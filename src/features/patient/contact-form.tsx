import { type FormEvent, type KeyboardEvent, useEffect } from "react";
import type { PatientContact } from "#contract/patient-contact.ts";
import { isolated } from "#texts/isolated.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { TextArea } from "#ui/field/text-area.tsx";
import { TextInput } from "#ui/field/text-input.tsx";
import { isComposing } from "#ui/is-composing.ts";
import { Notice } from "#ui/notice.tsx";
import { Spinner } from "#ui/spinner.tsx";
import { type ContactBox, contactBoxes } from "./contact-draft.ts";
import styles from "./contact-form.module.css";
import { contactText } from "./contact-text.ts";
import { t } from "./t.ts";
import { contactBoxId, useContactChange } from "./use-contact-change.ts";

type ContactFormProps = { id: string; name: string; contact: PatientContact; onClose: () => void };

// What a browser keeps of one patient must not be offered for the next; Chrome heeds words of the standard alone.
const unremembered = {
  autoComplete: "impp",
  "data-1p-ignore": "",
  "data-bwignore": "",
  "data-lpignore": "true",
};

/** Puts a patient's phone, e-mail address and address right; only what was changed is sent. */
export function ContactForm(props: ContactFormProps) {
  const form = useContactChange(props);
  const { draft, errors, current, phase, isUnderWay, waiting } = form;
  useEffect(() => document.getElementById(contactBoxId("phone"))?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || isComposing(event) || isUnderWay) return;
    event.stopPropagation();
    form.close();
  };
  const handlers = { onKeyDown };
  const box = (name: ContactBox) => {
    const id = contactBoxId(name);
    const wrong = errors.get(name);
    const error = wrong && texts.fieldError(t().contactBoxes[name], wrong);
    const control = {
      ...controlProps(id, { error }),
      ...unremembered,
      dir: name === "phone" || name === "email" ? "ltr" : "auto",
      onChange: (event: { target: { value: string } }) => form.type({ [name]: event.target.value }),
      value: draft[name],
    };
    return (
      <div className={styles[name]} key={name}>
        <Field error={error} id={id} label={t().contactBoxes[name]}>
          {name === "line" ? <TextArea {...control} rows={2} /> : <TextInput {...control} />}
        </Field>
      </div>
    );
  };
  return (
    <form aria-labelledby="contact-title" className={styles.form} onSubmit={submit} {...handlers}>
      <h2 className={styles.title} id="contact-title">
        {t().contactOf(isolated(props.name))}
      </h2>
      <div className={styles.boxes} inert={isUnderWay}>
        {contactBoxes.map(box)}
      </div>
      <div aria-live="polite">
        {waiting && (
          <p className={styles.waiting}>
            <Spinner /> {waiting === "unreachable" ? t().contactUnreachable : t().contactConfirming}
          </p>
        )}
        {phase.step === "not-done" && <NotSaved current={current} ending={phase.ending} />}
      </div>
      <div className={styles.actions}>
        <Button busy={isUnderWay} look="primary" type="submit">
          {isUnderWay ? t().saving : t().save}
        </Button>
        <Button disabled={isUnderWay} look="quiet" onClick={form.close}>
          {t().cancel}
        </Button>
      </div>
    </form>
  );
}

type Ending = Extract<ReturnType<typeof useContactChange>["phase"], { step: "not-done" }>["ending"];

function NotSaved({ ending, current }: { ending: Ending; current: PatientContact | undefined }) {
  if (ending.kind === "changed-meanwhile")
    return (
      <Notice title={t().contactChanged} tone="warning">
        {current && <p>{t().contactNow(contactText(current) || texts.patient.noPhone)}</p>}
        <p>{t().contactChangedAdvice}</p>
      </Notice>
    );
  const why = ending.kind === "interrupted" ? t().contactUnreachable : texts.problems[ending.kind];
  const wrong = ending.problem?.errors?.map(({ field, message }) => texts.fieldError(field, message)) ?? [];
  return (
    <Notice title={ending.isKnown ? t().contactNotSaved : t().contactUnknown} tone="danger">
      <p>{[why, ...wrong].join(" ")}</p>
    </Notice>
  );
}
