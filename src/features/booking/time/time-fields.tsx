import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { needsTime } from "#contract/booking-rules.ts";
import {
  changeDay,
  changeEnd,
  changeMinutes,
  changeStart,
  readEntry,
  type TimeEntry,
} from "#domain/appointment/appointment-time.ts";
import { readMinutes } from "#domain/minutes.ts";
import { readTimeOfDay } from "#domain/time-of-day.ts";
import type { When } from "#domain/typed/typed-when.ts";
import type { Day, TimeOfDay } from "#domain/wall-clock.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { focusField } from "#features/booking/draft/field-id.ts";
import { timeOfDayText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { FieldGroup } from "#ui/field/field-group.tsx";
import { laterPart } from "#ui/later.tsx";
import { DayField } from "./day-field.tsx";
import styles from "./time-fields.module.css";
import { TimePart } from "./time-part.tsx";
import { useTimeEntry } from "./use-time-entry.ts";
import { useTimeErrors } from "./use-time-errors.ts";

const NextFree = laterPart(async () => (await import("./next-free.tsx")).NextFree, { isOptional: true });
const OtherReading = laterPart(async () => (await import("./other-reading.tsx")).OtherReading, {
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
  const [other, setOther] = useState<OtherMeaning>();
  const enterWhen = (before: TimeEntry, meant: When, rather?: When) => {
    const onDay = changeDay(before, meant.day, timeZone);
    const next = meant.time === undefined ? onDay : changeStart(onDay, meant.time, timeZone);
    change(next);
    setOther(rather && { when: rather, before, day: next.day, start: next.start });
  };
  const setStart = (text: string) => change(changeStart(entry, text, timeZone));
  const setEnd = (text: string) => change(changeEnd(entry, text, timeZone));
  const setMinutes = (text: string) => change(changeMinutes(entry, text, timeZone));
  return (
    <FieldGroup label={texts.fields.when}>
      <div className={styles.row}>
        <DayField
          error={errors.day}
          onChange={(day) => change(changeDay(entry, day, timeZone))}
          onWhen={(meant, rather) => enterWhen(entry, meant, rather)}
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
      {other && other.day === entry.day && other.start === entry.start && (
        <OtherReading
          onTake={() => {
            enterWhen(other.before, other.when);
            focusField("day");
          }}
          when={other.when}
        />
      )}
      <NextFree timeZone={timeZone} today={today} />
      <TimeNotes change={change} entry={entry} errors={errors} reading={reading} timeZone={timeZone} />
    </FieldGroup>
  );
}

/** What else could be meant, and what stood there before; it is offered while the day and start that were taken stand. */
type OtherMeaning = { when: When; before: TimeEntry; day: Day; start: TimeOfDay };

const shownTime = (text: string) => (readTimeOfDay(text) === text ? timeOfDayText(text) : text);

function stepTime(text: string, minutes: number): string {
  const time = readTimeOfDay(text);
  if (!time) return text || "09:00";
  const [hours = 0, past = 0] = time.split(":").map(Number);
  const stepped = (hours * 60 + past + minutes + 1440) % 1440;
  return [Math.floor(stepped / 60), stepped % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

const stepMinutes = (text: string, step: number) => String(Math.max(5, (readMinutes(text) ?? 0) + step));
