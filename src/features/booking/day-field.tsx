import { dayText } from "#contract/texts/format.ts";
import { locale, texts } from "#contract/texts/texts.ts";
import { isCalendarDay, shiftDay } from "#domain/calendar-day.ts";
import { readDay } from "#domain/typed-day.ts";
import type { Day } from "#domain/wall-clock.ts";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { TypedField } from "#ui/field/typed-field.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { fieldId } from "./field-id.ts";

type DayFieldProps = {
  /** `yyyy-MM-dd`, or what was typed and could not be read. */
  value: string;
  onChange: (day: string) => void;
  today: Day;
  error?: string;
};

/** The day, typed in any usual form or stepped through. */
export function DayField({ value, onChange, today, error }: DayFieldProps) {
  const id = fieldId("day");
  const step = (days: number) => onChange(shiftDay(isCalendarDay(value) ? value : today, days));
  return (
    <Field id={id} label={texts.fields.day}>
      <TypedField
        {...controlProps(id, { error })}
        after={
          <>
            <IconButton icon="back" label={texts.time.previousDay} onClick={() => step(-1)} tabIndex={-1} />
            <IconButton icon="forward" label={texts.time.nextDay} onClick={() => step(1)} tabIndex={-1} />
          </>
        }
        onEntered={(text) => onChange(readDay(text, { today, locale }) ?? text)}
        onStep={step}
        shown={isCalendarDay(value) ? dayText(value) : value}
      />
    </Field>
  );
}
