import { useEffect, useEffectEvent, useState } from "react";
import { isCalendarDay, shiftDay } from "#domain/calendar-day.ts";
import type { WhenReading } from "#domain/typed/typed-when.ts";
import type { Day, TimeOfDay } from "#domain/wall-clock.ts";
import { fieldId } from "#features/booking/draft/field-id.ts";
import { whenReader } from "#features/booking/when/when-reader.ts";
import { dayText } from "#texts/format.ts";
import { locale, texts } from "#texts/texts.ts";
import { controlProps } from "#ui/field/control-props.ts";
import { Field } from "#ui/field/field.tsx";
import { TypedField } from "#ui/field/typed-field.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { laterPart, useLater } from "#ui/later.tsx";

const CalendarButton = laterPart(async () => (await import("./calendar-button.tsx")).CalendarButton, {
  isOptional: true,
});
const WhenPreview = laterPart(async () => (await import("./when-preview.tsx")).WhenPreview, {
  isOptional: true,
});

type DayFieldProps = {
  /** `yyyy-MM-dd`, or what was typed and could not be read. */
  value: string;
  onChange: (day: string) => void;
  /** A day was typed, perhaps with a time. */
  onWhen: (typed: string, reading: WhenReading) => void;
  today: Day;
  /** What the clinic's clock shows. */
  now: () => TimeOfDay;
  error?: string;
};

/** The day, typed in any usual form and with its time if that comes to mind, or stepped through. */
export function DayField({ value, onChange, onWhen, today, now, error }: DayFieldProps) {
  const id = fieldId("day");
  useLater(whenReader);
  const [typing, setTyping] = useState<string>();
  const [wantsOther, setWantsOther] = useState(false);
  const [isCalendarOpen, setCalendarOpen] = useState(false);
  // The day that stood there before something was typed that is not read yet.
  const [before, setBefore] = useState(today);
  const day = isCalendarDay(value) ? value : before;
  const read = (text: string) => {
    const reading = whenReader.now()?.readWhen(text, { today, day, locale, now: now() });
    // Who has chosen is not asked any more.
    return reading?.other && wantsOther ? { meant: reading.other, other: reading.meant } : reading;
  };
  const enter = (text: string) => {
    const reading = read(text);
    if (reading) onWhen(text, reading);
    else onChange(text);
  };
  const readAgain = useEffectEvent(() => {
    if (value && !isCalendarDay(value)) enter(value);
  });
  useEffect(() => {
    readAgain();
    return whenReader.subscribe(() => readAgain());
  }, []);
  const reading = typing === undefined ? undefined : read(typing);
  const step = (days: number) => onChange(shiftDay(day, days));
  return (
    <Field id={id} label={texts.fields.day}>
      <TypedField
        {...controlProps(id, { error })}
        after={
          <>
            <IconButton icon="back" label={texts.time.previousDay} onClick={() => step(-1)} tabIndex={-1} />
            <IconButton icon="forward" label={texts.time.nextDay} onClick={() => step(1)} tabIndex={-1} />
            <CalendarButton
              day={day}
              isOpen={isCalendarOpen}
              onOpenChange={setCalendarOpen}
              onPick={onChange}
              today={today}
            />
            <WhenPreview reading={reading} />
          </>
        }
        onEntered={(text) => {
          if (!read(text)) setBefore(day);
          enter(text);
        }}
        onOpen={() => setCalendarOpen(true)}
        onStep={step}
        onSwap={reading?.other && (() => setWantsOther(!wantsOther))}
        onTyping={(text) => {
          setTyping(text);
          setWantsOther(false);
        }}
        shown={isCalendarDay(value) ? dayText(value) : value}
      />
    </Field>
  );
}
