import { shiftDay } from "#domain/calendar-day.ts";
import type { Day } from "#domain/wall-clock.ts";
import { longDayText, numberText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import styles from "./day-panel.module.css";

type DayHeadProps = {
  day: Day;
  today: Day;
  onChange: (day: Day) => void;
  /** Whose day it is; the whole clinic's without one. */
  practitioner?: string;
  /** How many appointments there are, once known. */
  count?: number;
};

/** Which day it is and whose, with the ways to the days around it. */
export function DayHead({ day, today, onChange, practitioner, count }: DayHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <h2 className={styles.title} id="day-title">
          {longDayText(day, today)}
        </h2>
        <p className={styles.whose}>
          <bdi>{practitioner ?? texts.day.wholeClinic}</bdi>
          {count !== undefined && <span>{texts.day.count(count, numberText(count))}</span>}
        </p>
      </div>
      {day !== today && (
        <Button look="quiet" onClick={() => onChange(today)}>
          {texts.time.today}
        </Button>
      )}
      <IconButton icon="back" label={texts.time.previousDay} onClick={() => onChange(shiftDay(day, -1))} />
      <IconButton icon="forward" label={texts.time.nextDay} onClick={() => onChange(shiftDay(day, 1))} />
    </header>
  );
}
