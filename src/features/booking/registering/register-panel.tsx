import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from "react";
import type { PatientSummary } from "#contract/patient.ts";
import type { Day } from "#domain/wall-clock.ts";
import { newRegistration } from "#features/booking/draft/booking-draft.ts";
import { fieldId } from "#features/booking/draft/field-id.ts";
import { ar } from "#features/booking/texts/register/ar.ts";
import { en } from "#features/booking/texts/register/en.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { Button } from "#ui/button.tsx";
import { isComposing } from "#ui/is-composing.ts";
import { LikelyDuplicates } from "./likely-duplicates.tsx";
import { registerFieldId } from "./register-field-id.ts";
import { RegisterFields, unknownId } from "./register-fields.tsx";
import { RegisterNotice } from "./register-notice.tsx";
import styles from "./register-panel.module.css";
import { type RegistrationDraft, type RegistrationField, registrationFields } from "./registration-draft.ts";
import { useRegisterPanel } from "./use-register-panel.ts";

const t = pageTexts({ en, ar });

export type RegisterPanelProps = {
  /** What was typed to find somebody: it stands in the right fields already. */
  typed: string;
  /** What was kept of this registration, as the panel wrote it, or {@link newRegistration}. */
  kept: string;
  onKeep: (kept: string) => void;
  today: Day;
  /** The patient who was registered, or one of the clinic's who turned out to be meant. */
  onChosen: (patient: PatientSummary) => void;
  onCancel: () => void;
};

const buttonId = "register-submit";

/** Registers a new patient within the booking form: what else stands in the form stays as it is. */
export function RegisterPanel(props: RegisterPanelProps) {
  const { kept, today, onChosen, onCancel } = props;
  const panel = useRegisterPanel(props);
  const { draft, duplicates, isSomebodyElse, isPending, isLooking, wasTried, problem, submit } = panel;
  // What comes back with the form leaves the focus where that is.
  const first = useRef(kept === newRegistration ? firstEmpty(draft) : undefined);
  const begin = useEffectEvent(() => {
    const { activeElement } = document;
    const isFree = activeElement === document.body || activeElement?.id === fieldId("patientId");
    if (first.current && isFree) focus(registerFieldId(first.current));
  });
  useEffect(() => begin(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    const isSending = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (isComposing(event)) return;
    if (isSending) submit();
    else if (event.key === "Enter" && isField) focus(nextOf(target.id, draft));
    else if (event.key !== "Escape") return;
    else if (panel.isUntouched) onCancel();
    // Enter must not send the booking, and Escape closes one thing at a time.
    event.preventDefault();
    event.stopPropagation();
  };
  const handlers = { onKeyDown };
  const alike = (
    <LikelyDuplicates
      duplicates={duplicates}
      error={wasTried && !isSomebodyElse ? t().unanswered : undefined}
      isSomebodyElse={isSomebodyElse}
      onChoose={onChosen}
      onSomebodyElse={panel.saySomebodyElse}
      today={today}
    />
  );
  return (
    <section aria-labelledby="register-title" className={styles.panel} {...handlers}>
      <h2 className={styles.title} id="register-title">
        {t().title}
      </h2>
      <RegisterFields
        draft={draft}
        errors={panel.errors}
        isClosed={isPending}
        onChange={panel.change}
        onLeave={panel.leave}
        today={today}
      >
        {!isPending && alike}
      </RegisterFields>
      <RegisterNotice
        isUnsure={panel.isUnsure}
        isWaiting={panel.isWaiting}
        problem={isPending ? undefined : problem}
      />
      <div className={styles.actions}>
        <Button busy={isPending || isLooking} id={buttonId} look="primary" onClick={submit}>
          {isPending ? t().registering : isLooking ? t().looking : t().register}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t().cancel}
        </Button>
      </div>
    </section>
  );
}

const focus = (id: string) => document.getElementById(id)?.focus();

/** Where Enter leads from a field. Nobody is registered by it, so that who types on does not do it unawares. */
function nextOf(id: string, draft: RegistrationDraft): string {
  const at = registrationFields.findIndex((field) => registerFieldId(field) === id);
  const next = at < 0 ? undefined : registrationFields[at + 1];
  if (next) return registerFieldId(next);
  return at >= 0 && !draft.birthDate.trim() ? unknownId : buttonId;
}

const firstEmpty = (draft: RegistrationDraft): RegistrationField =>
  (["firstName", "lastName", "birthDate", "phone"] as const).find((field) => !draft[field]) ?? "email";
