import { useState } from "react";
import { daysOfWeek } from "#contract/schedule.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import { readDays } from "#domain/typed/typed-day.ts";
import { weekBegin } from "#domain/typed/week-begin.ts";
import type { Day } from "#domain/wall-clock.ts";
import { t } from "#features/schedule/t.ts";
import { dayRangeText, longDayText } from "#texts/format.ts";
import { locale, texts } from "#texts/texts.ts";
import { Button } from "#ui/button.tsx";
import { Select } from "#ui/field/select.tsx";
import { TypedField } from "#ui/field/typed-field.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import styles from "./schedule-head.module.css";
import type { WeekOf } from "./use-week-of.ts";

// A fieldset would need a legend that everybody sees.
const groupRole = { role: "group" };

/** The id of the page's title, which says what day it is. */
export const scheduleTitleId = "schedule-title";

export const views = ["day", "week", "list"] as const;
export type View = (typeof views)[number];

type ScheduleHeadProps = {
  day: Day;
  today: Day;
  view: View;
  page: { onTurn: (pages: 1 | -1) => void };
  /** Of whom a week is shown. */
  week?: WeekOf;
  onDay: (day: Day) => void;
  /** Without it there is room for one view alone. */
  onView?: (view: View, practitionerId?: string) => void;
};

/** Which day or week is shown and how, with the ways to others. */
export function ScheduleHead({ day, today, view, page, week, onDay, onView }: ScheduleHeadProps) {
  const [wrong, setWrong] = useState("");
  const enter = (text: string) => {
    const { days: [read] = [], against } = readDays(text, { today, locale }) ?? {};
    // A weekday that is not the date's leads to neither.
    const isTaken = read !== undefined && !against;
    setWrong(isTaken ? "" : text);
    if (isTaken) onDay(read);
  };
  return (
    <header className={styles.head}>
      <h1 className={styles.title} id={scheduleTitleId} tabIndex={-1}>
        {week ? weekText(day) : longDayText(day, today)}
      </h1>
      <div className={styles.turn}>
        <IconButton
          icon="back"
          label={week ? t().week.previous : texts.time.previousDay}
          onClick={() => page.onTurn(-1)}
        />
        <Button aria-disabled={day === today || undefined} look="quiet" onClick={() => onDay(today)}>
          {texts.time.today}
        </Button>
        <IconButton
          icon="forward"
          label={week ? t().week.next : texts.time.nextDay}
          onClick={() => page.onTurn(1)}
        />
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
      {week && onView && (
        <Select
          aria-label={t().week.whose}
          onChange={(event) => onView("week", event.target.value)}
          options={week.practitioners.map(({ id: value, name: label }) => ({ value, label }))}
          value={week.practitionerId}
        />
      )}
      {onView && (
        <div aria-label={t().views} className={styles.views} {...groupRole}>
          {views.map((one) => (
            <button
              aria-pressed={one === view}
              className={styles.view}
              key={one}
              onClick={() => onView(one, one === "week" ? practitionerInFocus() : undefined)}
              type="button"
            >
              {t().view[one]}
            </button>
          ))}
        </div>
      )}
    </header>
  );
}

function weekText(day: Day): string {
  const from = weekBegin(day, locale);
  return dayRangeText(from, shiftDay(from, daysOfWeek - 1));
}

/** Whose column the keys are in. */
const practitionerInFocus = () =>
  document.querySelector<HTMLElement>("[data-column]:has([data-cell][tabindex='0'])")?.dataset[
    "practitioner"
  ];
