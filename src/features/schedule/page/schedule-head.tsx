import { useState } from "react";
import { shiftDay } from "#domain/calendar-day.ts";
import { readDays } from "#domain/typed/typed-day.ts";
import type { Day } from "#domain/wall-clock.ts";
import { t } from "#features/schedule/t.ts";
import { longDayText } from "#texts/format.ts";
import { locale, texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { TypedField } from "#ui/field/typed-field.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import styles from "./schedule-head.module.css";

// A fieldset would need a legend that everybody sees.
const groupRole = { role: "group" };

export const views = ["day", "list"] as const;
export type View = (typeof views)[number];

type ScheduleHeadProps = {
  day: Day;
  today: Day;
  view: View;
  onDay: (day: Day) => void;
  /** Without it there is room for one view alone. */
  onView?: (view: View) => void;
};

/** Which day is shown and how, with the ways to other days. */
export function ScheduleHead({ day, today, view, onDay, onView }: ScheduleHeadProps) {
  const [wrong, setWrong] = useState("");
  const enter = (text: string) => {
    const read = readDays(text, { today, locale })?.days[0];
    setWrong(read ? "" : text);
    if (read) onDay(read);
  };
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{longDayText(day, today)}</h1>
      <div className={styles.turn}>
        <IconButton icon="back" label={texts.time.previousDay} onClick={() => onDay(shiftDay(day, -1))} />
        <Button aria-disabled={day === today || undefined} look="quiet" onClick={() => onDay(today)}>
          {texts.time.today}
        </Button>
        <IconButton icon="forward" label={texts.time.nextDay} onClick={() => onDay(shiftDay(day, 1))} />
      </div>
      <div className={styles.goTo}>
        <TypedField
          aria-describedby={wrong ? "schedule-date-wrong" : undefined}
          aria-invalid={wrong ? true : undefined}
          aria-label={t().goTo}
          id="schedule-date"
          onEntered={enter}
          onStep={(by) => onDay(shiftDay(day, by))}
          placeholder={t().goTo}
          shown={wrong}
        />
      </div>
      {wrong && (
        <p className={styles.wrong} id="schedule-date-wrong" role="alert">
          {t().unreadable(wrong)}
        </p>
      )}
      {onView && (
        <div aria-label={t().views} className={styles.views} {...groupRole}>
          {views.map((one) => (
            <button
              aria-pressed={one === view}
              className={styles.view}
              key={one}
              onClick={() => onView(one)}
              type="button"
            >
              {t()[one]}
            </button>
          ))}
        </div>
      )}
    </header>
  );
}
