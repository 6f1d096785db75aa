import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { DayPicker, type Matcher } from "react-day-picker";
import { useFormContext, useWatch } from "react-hook-form";
import { closedDayQueries } from "#client/queries/closed-day-queries.ts";
import { firstWeekday } from "#domain/typed/customs.ts";
import type { Day } from "#domain/wall-clock.ts";
import type { BookingDraft } from "#features/booking/draft/booking-draft.ts";
import { ar } from "#features/booking/texts/when/ar.ts";
import { en } from "#features/booking/texts/when/en.ts";
import { monthText, numberText, weekdayText, wholeDayText } from "#texts/format.ts";
import { pageTexts } from "#texts/page-texts.ts";
import { locale } from "#texts/texts.ts";
import { Icon } from "#ui/icon.tsx";
import styles from "./day-calendar.module.css";
import { fullDays } from "./full-days.ts";

const words = pageTexts({ en, ar });

/** A month to pick a day of the clinic from; days that are closed or known to be full are marked, and can be picked all the same. */
export function DayCalendar({ day, today, onPick }: { day: Day; today: Day; onPick: (day: Day) => void }) {
  const { control } = useFormContext<BookingDraft>();
  const practitionerId = useWatch({ control, name: "practitionerId" });
  const [month, setMonth] = useState(day);
  const known = useQuery(closedDayQueries.around(month, practitionerId)).data?.closed ?? [];
  const closed = new Set(known.map((one) => one.day));
  const full = new Set([...fullDays(useQueryClient(), practitionerId)].filter((one) => !closed.has(one)));
  const shown = dateOf(day);
  return (
    <DayPicker
      {...askedFor}
      classNames={classNames}
      components={{ Chevron: CalendarChevron }}
      defaultMonth={shown}
      dir={document.documentElement.dir}
      fixedWeeks
      formatters={{
        formatCaption: (month) => monthText(dayOf(month)),
        formatDay: (date) => numberText(date.getDate()),
        formatWeekdayName: (date) => weekdayText(dayOf(date), "narrow"),
      }}
      labels={{
        labelDayButton: (date) => {
          const named = wholeDayText(dayOf(date));
          if (closed.has(dayOf(date))) return words().closedDay(named);
          return full.has(dayOf(date)) ? words().fullDay(named) : named;
        },
        labelGrid: (month) => monthText(dayOf(month)),
        labelNav: () => words().calendar,
        labelNext: () => words().nextMonth,
        labelPrevious: () => words().previousMonth,
        labelWeekday: (date) => weekdayText(dayOf(date), "long"),
      }}
      mode="single"
      modifiers={{ full: isOf(full), closed: isOf(closed) }}
      modifiersClassNames={{ full: styles.full ?? "", closed: styles.closed ?? "" }}
      onMonthChange={(date) => setMonth(dayOf(date))}
      onSelect={(date) => onPick(dayOf(date))}
      required
      selected={shown}
      showOutsideDays
      today={dateOf(today)}
      weekStartsOn={firstWeekday(locale) as 0 | 1 | 2 | 3 | 4 | 5 | 6}
      footer={
        full.size + closed.size > 0 && (
          <span className={styles.legend}>
            {closed.size > 0 && <span>{words().shaded}</span>}
            {full.size > 0 && <span>{words().dimmed}</span>}
          </span>
        )
      }
    />
  );
}

const isOf =
  (days: ReadonlySet<Day>): Matcher =>
  (date) =>
    days.has(dayOf(date));

// Whoever opens a calendar goes on in it.
const askedFor = { autoFocus: true };

const classNames = {
  root: styles.calendar,
  months: styles.months,
  month_caption: styles.caption,
  nav: styles.nav,
  button_previous: styles.turn,
  button_next: styles.turn,
  month_grid: styles.grid,
  weekday: styles.weekday,
  day: styles.day,
  day_button: styles.dayButton,
  outside: styles.outside,
  today: styles.today,
  selected: styles.selected,
};

const CalendarChevron = ({ orientation }: { orientation?: "up" | "down" | "left" | "right" }) => (
  <Icon name={orientation === "left" ? "back" : "forward"} size={16} />
);

// Noon of this computer's day of that name: no zone skips it, and the library asks for this computer's days.
const dateOf = (day: Day) => new Date(`${day}T12:00:00`);

const dayOf = (date: Date): Day =>
  [String(date.getFullYear()).padStart(4, "0"), pad(date.getMonth() + 1), pad(date.getDate())].join("-");

const pad = (value: number) => String(value).padStart(2, "0");
