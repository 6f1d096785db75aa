import type { ReactNode } from "react";
import { fieldId } from "#features/booking/draft/field-id.ts";
import { texts } from "#texts/texts.ts";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { TypedField } from "#ui/field/typed-field.tsx";

type TimePartProps = {
  field: "start" | "end" | "minutesDuration";
  shown: string;
  /** Its text stands under the whole row, where there is room for it. */
  error?: string;
  isRequired?: boolean;
  after?: ReactNode;
  onEntered: (text: string) => void;
  onStep: (direction: 1 | -1) => void;
};

/** Start, end or duration, typed as it comes to mind; the arrow keys step through the usual ones. */
export function TimePart({ field, shown, error, isRequired, after, onEntered, onStep }: TimePartProps) {
  const id = fieldId(field);
  return (
    <Field aside={isRequired && texts.required} id={id} label={texts.fields[field]}>
      <TypedField
        {...controlProps(id, { error })}
        aria-required={isRequired || undefined}
        after={after}
        inputMode={field === "minutesDuration" ? "numeric" : undefined}
        onEntered={onEntered}
        onStep={onStep}
        shown={shown}
      />
    </Field>
  );
}
