import { type ClipboardEvent, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { bookingLimits } from "#contract/booking-limits.ts";
import type { BookingDraft, TextFieldName } from "#features/booking/draft/booking-draft.ts";
import { fieldId } from "#features/booking/draft/field-id.ts";
import { texts } from "#texts/texts.ts";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { TextArea } from "#ui/field/text-area.tsx";
import { TextInput } from "#ui/field/text-input.tsx";
import { later, laterPart, useLater } from "#ui/later.tsx";
import { CharacterCounter } from "./character-counter.tsx";

const cleaning = later(async () => (await import("#domain/typed/clean-pasted.ts")).cleanPasted);
const LeftOut = laterPart(async () => (await import("#features/booking/when/left-out.tsx")).LeftOut);
const TemplatePicker = laterPart(async () => (await import("./template-picker.tsx")).TemplatePicker, {
  isOptional: true,
});

type BookingTextFieldProps = {
  name: TextFieldName;
  hint?: string;
  /** Which of the clinic's texts can be put in. */
  templates?: "reasons" | "instructions";
  /** Lines to begin with; without it the text is a single line. */
  rows?: number;
};

/** A field of free text, kept exactly as typed. Too long a text is counted and refused, never cut. */
export function BookingTextField({ name, hint, rows, templates }: BookingTextFieldProps) {
  const { register, control, formState, setValue } = useFormContext<BookingDraft>();
  const cleanPasted = useLater(cleaning);
  const [removed, setRemoved] = useState(0);
  const text = useWatch({ control, name });
  const wrong = formState.errors[name]?.message;
  const label = texts.fields[name];
  const error = wrong && texts.fieldError(label, wrong);
  const id = fieldId(name);
  const paste = (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData("text/plain");
    const cleaned = cleanPasted?.(pasted, !rows);
    setRemoved(cleaned?.removed ?? 0);
    if (!cleaned || cleaned.text === pasted) return;
    event.preventDefault();
    const box = event.currentTarget;
    box.setRangeText(cleaned.text, box.selectionStart ?? 0, box.selectionEnd ?? box.value.length, "end");
    setValue(name, box.value, { shouldDirty: true, shouldValidate: formState.isSubmitted });
  };
  const add = (template: string) => {
    const whole = text.trim() === "" ? template : `${text.trimEnd()}${rows === 1 ? "; " : "\n"}${template}`;
    setValue(name, whole, { shouldDirty: true, shouldValidate: formState.isSubmitted });
  };
  const note = removed > 0 ? <LeftOut count={removed} /> : hint;
  return (
    <Field
      aside={
        <>
          <CharacterCounter length={text.length} maximum={bookingLimits[name]} />
          {templates && <TemplatePicker id={id} onTake={add} templates={templates} />}
        </>
      }
      error={error}
      hint={note}
      id={id}
      label={label}
    >
      {rows ? (
        <TextArea
          {...controlProps(id, { error, hint: note })}
          {...register(name)}
          onPaste={paste}
          rows={rows}
        />
      ) : (
        <TextInput {...controlProps(id, { error, hint: note })} {...register(name)} onPaste={paste} />
      )}
    </Field>
  );
}
