import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import type { PatientSummary } from "#contract/patient.ts";
import { readBirthDates } from "#domain/typed/typed-birth-dates.ts";
import { readPerson } from "#domain/typed/typed-person.ts";
import type { Day } from "#domain/wall-clock.ts";
import { newRegistration } from "#features/booking/draft/booking-draft.ts";
import { ar } from "#features/booking/texts/register/ar.ts";
import { en } from "#features/booking/texts/register/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { locale } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { LikelyDuplicates } from "./likely-duplicates.tsx";
import { RegisterFields, registerFieldId } from "./register-fields.tsx";
import { RegisterNotice } from "./register-notice.tsx";
import styles from "./register-panel.module.css";
import {
  type KeptRegistration,
  type RegistrationDraft,
  type RegistrationField,
  readKept,
  readRegistration,
} from "./registration-draft.ts";
import { useLikelyDuplicates } from "./use-likely-duplicates.ts";
import { useRegistering } from "./use-registering.ts";

const t = pageTexts({ en, ar });

export type RegisterPanelProps = {
  /** What was typed to find somebody: it stands in the right fields already. */
  typed: string;
  /** What was kept of this registration, as {@link KeptRegistration} in JSON, or an empty object. */
  kept: string;
  onKeep: (kept: string) => void;
  today: Day;
  /** The patient who was registered, or one of the clinic's who turned out to be meant. */
  onChosen: (patient: PatientSummary) => void;
  onCancel: () => void;
};

const startOf = (typed: string, today: Day): RegistrationDraft => ({
  ...readPerson(typed, { today, locale }),
  gender: "",
});

const focus = (field: RegistrationField) => document.getElementById(registerFieldId(field))?.focus();

/** Registers a new patient within the booking form: what else stands in the form stays as it is. */
export function RegisterPanel({ typed, kept, onKeep, today, onChosen, onCancel }: RegisterPanelProps) {
  const [{ key, draft }, setState] = useState(() => readKept(kept, startOf(typed, today)));
  const change = (next: KeptRegistration) => {
    setState(next);
    onKeep(JSON.stringify(next));
  };
  const [wasTried, setTried] = useState(false);
  const [birthDate] = readBirthDates(draft.birthDate, { today, locale });
  const duplicates = useLikelyDuplicates(draft, birthDate);
  const { register, isPending, isWaiting, problem } = useRegistering({
    key,
    onKeyReused: () => change({ key: crypto.randomUUID(), draft }),
    onRegistered: onChosen,
  });
  const reading = readRegistration(draft, birthDate, t());
  // What comes back with the form leaves the focus where that is.
  const first = useRef(kept === newRegistration ? firstEmpty(draft) : undefined);
  const begin = useEffectEvent(() => {
    onKeep(JSON.stringify({ key, draft }));
    if (first.current) focus(first.current);
  });
  useEffect(() => begin(), []);

  const submit = () => {
    setTried(true);
    const [wrong] = reading.errors?.keys() ?? [];
    if (wrong) focus(wrong);
    else if (reading.registration) register(reading.registration);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter" && isField) submit();
    else return;
    // Enter must not send the booking, and Escape closes one thing at a time.
    event.preventDefault();
    event.stopPropagation();
  };
  const handlers = { onKeyDown };
  return (
    <section aria-labelledby="register-title" className={styles.panel} {...handlers}>
      <h2 className={styles.title} id="register-title">
        {t().title}
      </h2>
      <RegisterFields
        draft={draft}
        errors={wasTried ? reading.errors : undefined}
        isClosed={isPending}
        onChange={(changed) => change({ key, draft: { ...draft, ...changed } })}
        today={today}
      />
      {!isPending && <LikelyDuplicates duplicates={duplicates} onChoose={onChosen} today={today} />}
      <RegisterNotice isWaiting={isWaiting} problem={isPending ? undefined : problem} />
      <div className={styles.actions}>
        <Button busy={isPending} look="primary" onClick={submit}>
          {isPending ? t().registering : t().register}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t().cancel}
        </Button>
      </div>
    </section>
  );
}

const firstEmpty = (draft: RegistrationDraft): RegistrationField =>
  (["firstName", "lastName", "birthDate", "phone"] as const).find((field) => !draft[field]) ?? "email";
