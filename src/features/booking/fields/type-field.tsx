import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { bookingLimits } from "#contract/booking-limits.ts";
import { fold } from "#domain/fold.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { fieldId } from "#features/booking/draft/field-id.ts";
import { texts } from "#texts/texts.ts";
import { Combobox } from "#ui/combobox/combobox.tsx";
import styles from "#ui/combobox/option.module.css";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { CharacterCounter } from "./character-counter.tsx";

/** The appointment's type: the codes of HL7 table 0276 are offered, any other text is welcome. */
export function TypeField() {
  const { control } = useFormContext<BookingDraft>();
  const { field, fieldState } = useController({ control, name: "appointmentType" });
  const label = texts.fields.appointmentType;
  const wrong = fieldState.error?.message;
  const error = wrong && texts.fieldError(label, wrong);
  const id = fieldId("appointmentType");
  // A code is for the records; whoever reads the field gets the word, and whoever types one has it as typed.
  const [typed, setTyped] = useState("");
  const shown = codeOf(typed) === field.value ? typed : (texts.types[field.value] ?? field.value);
  const isOffered = Object.hasOwn(texts.types, field.value);
  const offered = Object.entries(texts.types).filter(
    ([code, meaning]) => isOffered || fold(`${code} ${meaning}`).includes(fold(shown)),
  );
  const onTextChange = (text: string) => {
    setTyped(text);
    field.onChange(codeOf(text));
  };
  return (
    <Field
      aside={<CharacterCounter length={field.value.length} maximum={bookingLimits.appointmentType} />}
      error={error}
      id={id}
      label={label}
    >
      <Combobox
        control={controlProps(id, { error })}
        listLabel={texts.typeList}
        onChoose={(code) => {
          setTyped("");
          field.onChange(code);
        }}
        onTextChange={onTextChange}
        options={offered.map(([code, meaning]) => ({
          id: code,
          content: (
            <span className={styles.option}>
              <span className={styles.name}>{meaning}</span>
            </span>
          ),
        }))}
        text={shown}
      />
    </Field>
  );
}

/** The code that somebody means by its word; any other text means itself. */
function codeOf(text: string): string {
  const meant = fold(text);
  return (
    Object.entries(texts.types).find(([, meaning]) => meant !== "" && fold(meaning) === meant)?.[0] ?? text
  );
}
