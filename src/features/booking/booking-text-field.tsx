import { useFormContext, useWatch } from "react-hook-form";
import { bookingLimits } from "#contract/booking-limits.ts";
import { texts } from "#contract/texts/texts.ts";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { TextArea } from "#ui/field/text-area.tsx";
import { TextInput } from "#ui/field/text-input.tsx";
import type { BookingDraft, TextFieldName } from "./booking-draft.ts";
import { CharacterCounter } from "./character-counter.tsx";
import { fieldId } from "./field-id.ts";

type BookingTextFieldProps = {
  name: TextFieldName;
  hint?: string;
  /** Lines to begin with; without it the text is a single line. */
  rows?: number;
};

/** A field of free text, kept exactly as typed. Too long a text is counted and refused, never cut. */
export function BookingTextField({ name, hint, rows }: BookingTextFieldProps) {
  const { register, control, formState } = useFormContext<BookingDraft>();
  const text = useWatch({ control, name });
  const wrong = formState.errors[name]?.message;
  const label = texts.fields[name];
  const error = wrong && texts.fieldError(label, wrong);
  const id = fieldId(name);
  return (
    <Field
      aside={<CharacterCounter length={text.length} maximum={bookingLimits[name]} />}
      error={error}
      hint={hint}
      id={id}
      label={label}
    >
      {rows ? (
        <TextArea {...controlProps(id, { error, hint })} {...register(name)} rows={rows} />
      ) : (
        <TextInput {...controlProps(id, { error, hint })} {...register(name)} />
      )}
    </Field>
  );
}
