import { type KeyboardEvent, type SubmitEvent, useId, useState } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { bookingLimits } from "#contract/booking-limits.ts";
import { t } from "#features/schedule/t.ts";
import { isolated } from "#texts/isolated.ts";
import { Button } from "#ui/button.tsx";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { TextArea } from "#ui/field/text-area.tsx";
import { KeyHint } from "#ui/key-hint.tsx";
import { forgetTexts, isChanged, keepTexts, typedTexts } from "./typed-texts.ts";
import { textFields, type VisitTexts } from "./visit-change.ts";
import styles from "./visit-panel.module.css";

type VisitTextsFormProps = {
  visit: AppointmentView;
  staffId?: string;
  /** Somebody has just asked for the boxes. */
  takesFocus: boolean;
  /** Answers whether they are being saved. */
  onSave: (texts: VisitTexts) => boolean;
  onClose: () => void;
};

const labels = { reasonCode: "reason", patientInstruction: "instructions", comment: "comment" } as const;

// Whoever wants to type is in the first box at once.
const takeFocus = (box: HTMLTextAreaElement | null) => box?.focus();

/**
 * Changes the texts of a visit. What was typed stays in this tab until it is saved or given up; where a text was changed
 * elsewhere meanwhile, its box says what it is now.
 */
export function VisitTextsForm({ visit, staffId, takesFocus, onSave, onClose }: VisitTextsFormProps) {
  const id = useId();
  const [{ typed, before }, setTexts] = useState(
    () => typedTexts(visit, staffId) ?? { typed: {}, before: {} },
  );
  const type = (field: keyof VisitTexts, text: string) => {
    const texts = {
      typed: { ...typed, [field]: text },
      before: { [field]: visit[field] ?? "", ...before },
    };
    setTexts(texts);
    keepTexts(visit.id, { ...texts, staffId });
  };
  const save = (event?: SubmitEvent) => {
    event?.preventDefault();
    const changed = textFields.filter((field) => isChanged(visit, typed, field));
    if (changed.length === 0) return leave();
    if (onSave(Object.fromEntries(changed.map((field) => [field, typed[field]?.trim()])))) onClose();
  };
  const leave = () => {
    forgetTexts(visit.id);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form className={styles.texts} noValidate onSubmit={save}>
      {textFields.map((field, at) => {
        const now = visit[field] ?? "";
        const isOther = before[field] !== undefined && before[field] !== now;
        const hint = now ? t().panel.changedElsewhere(isolated(now)) : t().panel.emptiedElsewhere;
        return (
          <Field
            hint={isOther ? hint : undefined}
            id={`${id}-${field}`}
            key={field}
            label={t().panel[labels[field]]}
          >
            <TextArea
              {...controlProps(`${id}-${field}`, { hint: isOther })}
              maxLength={bookingLimits[field]}
              onKeyDown={onKeyDown}
              onChange={({ target }) => type(field, target.value)}
              ref={takesFocus && at === 0 ? takeFocus : undefined}
              value={typed[field] ?? now}
            />
          </Field>
        );
      })}
      <div className={styles.buttons}>
        <Button look="primary" type="submit">
          {t().panel.save}
          <KeyHint keys="Mod+Enter" />
        </Button>
        <Button look="quiet" onClick={leave}>
          {t().panel.keep}
          <KeyHint keys="Esc" />
        </Button>
      </div>
    </form>
  );
}
