import { useController, useFormContext } from "react-hook-form";
import { bookingLimits } from "#contract/booking-limits.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { fieldId } from "#features/booking/draft/field-id.ts";
import { numberText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { FieldError } from "#ui/field/field-error.tsx";
import { Scale } from "#ui/scale.tsx";
import styles from "./priority-field.module.css";

/** Priority from 0, the lowest, to 9, the highest, each with a word for it. */
export function PriorityField() {
  const { control } = useFormContext<BookingDraft>();
  const { field, fieldState } = useController({ control, name: "priority" });
  const id = fieldId("priority");
  const wrong = fieldState.error?.message;
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <span className={styles.label} id={`${id}-label`}>
          {texts.fields.priority}
        </span>
        <span className={styles.word}>{priorityText(field.value)}</span>
      </div>
      <Scale
        describedBy={wrong && `${id}-error`}
        id={id}
        labelledBy={`${id}-label`}
        name={id}
        onChange={field.onChange}
        steps={steps()}
        value={field.value}
      />
      {wrong && <FieldError id={id}>{texts.fieldError(texts.fields.priority, wrong)}</FieldError>}
    </div>
  );
}

/** A priority in words, such as “7 – high”. */
function priorityText(value: string): string {
  const word = texts.priority.words[Number(value)];
  return value === "" || word === undefined
    ? texts.priority.notSet
    : texts.priority.named(numberText(Number(value)), word);
}

function steps() {
  const { minimum, maximum } = bookingLimits.priority;
  const values = Array.from({ length: maximum - minimum + 1 }, (_, at) => minimum + at);
  return [
    { value: "", short: texts.priority.none, label: texts.priority.notSet },
    ...values.map((value) => ({
      value: String(value),
      short: numberText(value),
      label: priorityText(String(value)),
    })),
  ];
}
