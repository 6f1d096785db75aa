import { timeOfDayText } from "#contract/texts/format.ts";
import { texts } from "#contract/texts/texts.ts";
import { changeDay, changeEnd, changeMinutes, changeStart, readEntry } from "#domain/appointment-time.ts";
import { readMinutes } from "#domain/minutes.ts";
import { readTimeOfDay } from "#domain/time-of-day.ts";
import type { Day } from "#domain/wall-clock.ts";
import { FieldGroup } from "#ui/field/field-group.tsx";
import { DayField } from "./day-field.tsx";
import styles from "./time-fields.module.css";
import { TimeNotes } from "./time-notes.tsx";
import { TimePart } from "./time-part.tsx";
import { useTimeEntry } from "./use-time-entry.ts";
import { useTimeErrors } from "./use-time-errors.ts";

type TimeFieldsProps = { timeZone: string; today: Day; isRequired: boolean };

/** Date, start, end and duration: one control on the clinic's wall clock, whose parts move together. */
export function TimeFields({ timeZone, today, isRequired }: TimeFieldsProps) {
  const [entry, change] = useTimeEntry();
  const reading = readEntry(entry, timeZone);
  const errors = useTimeErrors(reading, timeZone);
  const setStart = (text: string) => change(changeStart(entry, text, timeZone));
  const setEnd = (text: string) => change(changeEnd(entry, text, timeZone));
  const setMinutes = (text: string) => change(changeMinutes(entry, text, timeZone));
  return (
    <FieldGroup label={texts.fields.when}>
      <div className={styles.row}>
        <DayField
          error={errors.day}
          onChange={(day) => change(changeDay(entry, day, timeZone))}
          today={today}
          value={entry.day}
        />
        <TimePart
          error={errors.start}
          field="start"
          isRequired={isRequired}
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
  return `${Math.floor(stepped / 60)}:${String(stepped % 60).padStart(2, "0")}`;
}

const stepMinutes = (text: string, step: number) => String(Math.max(5, (readMinutes(text) ?? 0) + step));
