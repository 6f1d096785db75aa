import { type KeyboardEvent, type SubmitEvent, useId, useState } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { bookingLimits } from "#contract/booking-limits.ts";
import { t } from "#features/schedule/t.ts";
import { Button } from "#ui/button.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { TextArea } from "#ui/field/text-area.tsx";
import { KeyHint } from "#ui/key-hint.tsx";
import { textFields, type VisitTexts } from "./visit-change.ts";
import styles from "./visit-panel.module.css";

type VisitTextsFormProps = {
  visit: AppointmentView;
  onSave: (texts: VisitTexts) => void;
  onClose: () => void;
};

const labels = { reasonCode: "reason", patientInstruction: "instructions", comment: "comment" } as const;

// Whoever wants to type is in the first box at once.
const takeFocus = (box: HTMLTextAreaElement | null) => box?.focus();

/** Changes the texts of a visit; what was typed stays when the visit is changed elsewhere meanwhile. */
export function VisitTextsForm({ visit, onSave, onClose }: VisitTextsFormProps) {
  const id = useId();
  const [typed, setTyped] = useState<VisitTexts>({});
  const save = (event?: SubmitEvent) => {
    event?.preventDefault();
    const changed = textFields.filter(
      (field) => typed[field] !== undefined && typed[field] !== (visit[field] ?? ""),
    );
    if (changed.length > 0) onSave(Object.fromEntries(changed.map((field) => [field, typed[field]?.trim()])));
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form className={styles.texts} noValidate onSubmit={save}>
      {textFields.map((field, at) => (
        <Field id={`${id}-${field}`} key={field} label={t().panel[labels[field]]}>
          <TextArea
            {...controlProps(`${id}-${field}`)}
            maxLength={bookingLimits[field]}
            onKeyDown={onKeyDown}
            onChange={({ target }) => setTyped((before) => ({ ...before, [field]: target.value }))}
            ref={at === 0 ? takeFocus : undefined}
            value={typed[field] ?? visit[field] ?? ""}
          />
        </Field>
      ))}
      <div className={styles.buttons}>
        <Button look="primary" type="submit">
          {t().panel.save}
          <KeyHint keys="Mod+Enter" />
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t().panel.keep}
          <KeyHint keys="Esc" />
        </Button>
      </div>
    </form>
  );
}
