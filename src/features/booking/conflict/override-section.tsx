import "#lib/jitless-zod.ts";
import { useId, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { overrideReasonLimit, overrideSchema } from "#contract/override.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { fieldId, focusField } from "#features/booking/draft/field-id.ts";
import { CharacterCounter } from "#features/booking/fields/character-counter.tsx";
import { sayIssue } from "#texts/say-issue.ts";
import { takenTexts } from "#texts/taken/taken-texts.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { TextArea } from "#ui/field/text-area.tsx";
import styles from "./conflict-panel.module.css";

/** Books although the time is taken, for a reason that is kept. */
export function OverrideSection({ onBookAnyway }: { onBookAnyway: (reason: string) => void }) {
  const { control, register } = useFormContext<BookingDraft>();
  const reason = useWatch({ control, name: "overrideReason" });
  const [wasTried, setTried] = useState(false);
  const headingId = useId();
  const id = fieldId("overrideReason");
  const { error: issues } = overrideSchema.safeParse({ reason }, { error: sayIssue });
  const wrong = issues?.issues[0]?.message;
  const error = wasTried && wrong ? texts.fieldError(takenTexts().reason, wrong) : undefined;
  const book = () => {
    setTried(true);
    if (wrong) focusField("overrideReason");
    else onBookAnyway(reason);
  };
  return (
    <section aria-labelledby={headingId} className={styles.part}>
      <h3 className={styles.heading} id={headingId}>
        {takenTexts().override}
      </h3>
      <Field
        aside={<CharacterCounter length={reason.length} maximum={overrideReasonLimit} />}
        error={error}
        hint={takenTexts().overrideAdvice}
        id={id}
        label={takenTexts().reason}
      >
        <TextArea
          {...controlProps(id, { error, hint: takenTexts().overrideAdvice })}
          {...register("overrideReason")}
          aria-required
          rows={2}
        />
      </Field>
      <div>
        <Button onClick={book}>{takenTexts().bookAnyway}</Button>
      </div>
    </section>
  );
}
