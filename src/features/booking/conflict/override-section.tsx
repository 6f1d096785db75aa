import "#lib/jitless-zod.ts";
import { type KeyboardEvent, useId, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { overrideReasonLimit, overrideSchema } from "#contract/override.ts";
import { shortcuts } from "#contract/shortcuts.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { fieldId, focusField } from "#features/booking/draft/field-id.ts";
import { CharacterCounter } from "#features/booking/fields/character-counter.tsx";
import { isolated } from "#texts/isolated.ts";
import { sayIssue } from "#texts/say-issue.ts";
import { takenTexts } from "#texts/taken/taken-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { TextArea } from "#ui/field/text-area.tsx";
import { isPressed } from "#ui/shortcuts/keys.ts";
import styles from "./conflict-panel.module.css";

type OverrideSectionProps = {
  /** What is in the way: that somebody has the time, that nobody works then, or the patient's own record. */
  of: "taken" | "hours" | "standing";
  /** Who would have two appointments at once. */
  who: string;
  onBookAnyway: (reason: string) => void;
};

/** Books although the time cannot be had, for a reason that is kept. Its keys book with the reason, and never without. */
export function OverrideSection({ of, who, onBookAnyway }: OverrideSectionProps) {
  const { control, register } = useFormContext<BookingDraft>();
  const reason = useWatch({ control, name: "overrideReason" });
  const [wasTried, setTried] = useState(false);
  const headingId = useId();
  const id = fieldId("overrideReason");
  const { error: issues } = overrideSchema.safeParse({ reason }, { error: sayIssue });
  const wrong = issues?.issues[0]?.message;
  const { title, label, advice } = wordsOf(of, isolated(who));
  const error = wasTried && wrong ? texts.fieldError(label, wrong) : undefined;
  const book = () => {
    setTried(true);
    if (wrong) focusField("overrideReason");
    else onBookAnyway(reason);
  };
  const bookByKey = (event: KeyboardEvent) => {
    if (!isPressed(shortcuts.booking.book, event)) return;
    event.preventDefault();
    if (!event.repeat) book();
  };
  return (
    <section aria-labelledby={headingId} className={styles.part}>
      <h3 className={styles.heading} id={headingId}>
        {title}
      </h3>
      <Field
        aside={<CharacterCounter length={reason.length} maximum={overrideReasonLimit} />}
        error={error}
        hint={advice}
        id={id}
        label={label}
      >
        <TextArea
          {...controlProps(id, { error, hint: advice })}
          {...register("overrideReason")}
          aria-required
          onKeyDown={bookByKey}
          rows={2}
        />
      </Field>
      <div>
        <Button onClick={book} onKeyDown={bookByKey}>
          {takenTexts().bookAnyway}
        </Button>
      </div>
    </section>
  );
}

function wordsOf(of: OverrideSectionProps["of"], who: string) {
  const t = takenTexts();
  if (of === "standing")
    return { title: t.overrideStanding, label: t.reasonStanding, advice: t.overrideStandingAdvice };
  if (of === "hours")
    return { title: t.overrideOutside, label: t.reasonOutside, advice: t.overrideOutsideAdvice };
  return { title: t.override, label: t.reason, advice: t.overrideAdvice(who) };
}
