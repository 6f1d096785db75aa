import type { ComponentType } from "react";
import { useSearchParams } from "wouter";
import type { AppointmentView } from "#contract/appointment-view.ts";
import { daysOfWeek } from "#contract/schedule.ts";
import { isCalendarDay, shiftDay } from "#domain/calendar-day.ts";
import { weekBegin } from "#domain/typed/week-begin.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";
import { t } from "#features/schedule/t.ts";
import { locale, texts } from "#texts/texts.ts";
import { useMatches } from "#ui/use-matches.ts";
import { useNow } from "#ui/use-now.ts";
import { ScheduleDay } from "./schedule-day.tsx";
import { ScheduleHead, type View, views } from "./schedule-head.tsx";
import styles from "./schedule-page.module.css";
import { useWeekOf } from "./use-week-of.ts";

/** On a phone, or where the page is enlarged that much. */
const noRoomForColumns = "(width < 45rem)";

type SchedulePageProps = {
  timeZone: string;
  /** Offers what the patient of a visit takes home. */
  Papers?: ComponentType<{ visit: AppointmentView; timeZone: string }>;
};

/**
 * The day of the whole clinic, or a week of one practitioner. Which day, how it is shown and which visit is chosen stand in
 * the address, by id alone.
 */
export function SchedulePage({ timeZone, Papers }: SchedulePageProps) {
  const [parameters, setParameters] = useSearchParams();
  const now = useNow(15_000);
  const isNarrow = useMatches(noRoomForColumns);
  const today = wallClockDay(now, timeZone);
  const asked = parameters.get("day") ?? "";
  const day = isCalendarDay(asked) ? asked : today;
  const view: View = isNarrow ? "list" : (views.find((one) => one === parameters.get("view")) ?? "day");
  const firstDay = weekBegin(day, locale);
  const week = useWeekOf(firstDay, view === "week" ? (parameters.get("practitioner") ?? "") : undefined);
  const change = (changes: Record<string, string | undefined>) =>
    setParameters(
      (known) => {
        const next = new URLSearchParams(known);
        for (const [name, value] of Object.entries(changes))
          if (value === undefined) next.delete(name);
          else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const turnTo = (next: Day) => change({ day: next === today ? undefined : next, visit: undefined });
  const page = {
    days: week ? daysOfWeek : 1,
    onTurn: (pages: 1 | -1) => turnTo(shiftDay(day, pages * (week ? daysOfWeek : 1))),
    onDay: turnTo,
  };
  return (
    <div className={styles.page}>
      <title>{texts.pageTitle(t().title)}</title>
      <ScheduleDay
        {...{ today, now, timeZone, view, page, Papers }}
        chosenId={parameters.get("visit") ?? undefined}
        day={view === "week" ? firstDay : day}
        head={
          <ScheduleHead
            {...{ day, today, view, page, week }}
            onDay={turnTo}
            onView={
              isNarrow
                ? undefined
                : (next, practitioner) =>
                    change({ view: next === "day" ? undefined : next, ...(practitioner && { practitioner }) })
            }
          />
        }
        onChoose={(visit) => change({ visit })}
        weekOf={view === "week" ? (week?.practitionerId ?? "") : undefined}
      />
    </div>
  );
}
