import { useFormContext, useWatch } from "react-hook-form";
import { needsTime } from "#contract/booking-rules.ts";
import { changeDay, readEntry } from "#domain/appointment/appointment-time.ts";
import { readMinutes } from "#domain/minutes.ts";
import { readTimeOfDay } from "#domain/time-of-day.ts";
import type { Day } from "#domain/wall-clock.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { focusField } from "#features/booking/draft/field-id.ts";
import { useTimeEntry } from "#features/booking/when/use-time-entry.ts";
import { timeOfDayText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { FieldGroup } from "#ui/field/field-group.tsx";
import { laterPart } from "#ui/later.tsx";
import { DayField } from "./day-field.tsx";
import { enterEnd, enterMinutes, enterStart } from "./entered-text.ts";
import styles from "./time-fields.module.css";
import { TimePart } from "./time-part.tsx";
import { useTimeErrors } from "./use-time-errors.ts";
import { useTypedWhen } from "./use-typed-when.ts";

const NextFree = laterPart(async () => (await import("./next-free.tsx")).NextFree, { isOptional: true });
const WhenQuestion = laterPart(async () => (await import("./when-question.tsx")).WhenQuestion, {
  isOptional: true,
});

const TimeNotes = laterPart(async () => (await import("./time-notes.tsx")).TimeNotes);

type TimeFieldsProps = { timeZone: string; today: Day };

/** Date, start, end and duration: one control on the clinic's wall clock, whose parts move together. */
export function TimeFields({ timeZone, today }: TimeFieldsProps) {
  const { control } = useFormContext<BookingDraft>();
  const status = useWatch({ control, name: "status" });
  const [entry, change] = useTimeEntry();
  const reading = readEntry(entry, timeZone);
  const errors = useTimeErrors(reading, timeZone);
  const typed = useTypedWhen({ entry, change, timeZone, today });
  const clinic = { timeZone, now: typed.now() };
  const setStart = (text: string) => {
    if (!typed.enterNow(text)) change(enterStart(entry, text, clinic));
  };
  const setEnd = (text: string) => change(enterEnd(entry, text, clinic));
  const setMinutes = (text: string) => change(enterMinutes(entry, text, clinic));
  const { question } = typed;
  return (
    <FieldGroup label={texts.fields.when}>
      <div className={styles.row}>
        <DayField
          error={typed.isContradicted ? texts.time.whichDay : errors.day}
          now={typed.now}
          onChange={(day) => change(changeDay(entry, day, timeZone))}
          onWhen={typed.enter}
          today={today}
          value={entry.day}
        />
        <TimePart
          error={errors.start}
          field="start"
          isRequired={needsTime(status)}
          onEntered={setStart}
          onStep={(direction) => setStart(stepTime(entry.start, direction * 15))}
          shown={shownTime(entry.start)}
        />
        <TimePart
          error={errors.end}
          field="end"
          onEntered={setEnd}
          onStep={(direction) => setEnd(stepTime(entry.end, direction * 5))}
          shown={shownTime(entry.end)}
        />
        <TimePart
          after={<span className={styles.unit}>{texts.time.minutes}</span>}
          error={errors.minutesDuration}
          field="minutesDuration"
          onEntered={setMinutes}
          onStep={(direction) => setMinutes(stepMinutes(entry.minutes, direction * 5))}
          shown={entry.minutes}
        />
      </div>
      {question && (
        <WhenQuestion
          onTake={(when) => {
            typed.answer(when);
            focusField("day");
          }}
          reading={question.reading}
        />
      )}
      <NextFree timeZone={timeZone} today={today} />
      <TimeNotes change={change} entry={entry} errors={errors} reading={reading} timeZone={timeZone} />
    </FieldGroup>
  );
}

const shownTime = (text: string) => (readTimeOfDay(text) === text ? timeOfDayText(text) : text);

function stepTime(text: string, minutes: number): string {
  const time = readTimeOfDay(text);
  if (!time) return text || "09:00";
  const [hours = 0, past = 0] = time.split(":").map(Number);
  const stepped = (hours * 60 + past + minutes + 1440) % 1440;
  return [Math.floor(stepped / 60), stepped % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

const stepMinutes = (text: string, step: number) => String(Math.max(5, (readMinutes(text) ?? 0) + step));
