import { useSearchParams } from "wouter";
import { isCalendarDay } from "#domain/calendar-day.ts";
import { type Day, wallClockDay } from "#domain/wall-clock.ts";
import { t } from "#features/schedule/t.ts";
import { texts } from "#texts/texts.ts";
import { useNow } from "#ui/use-now.ts";
import { ScheduleDay } from "./schedule-day.tsx";
import { ScheduleHead, type View, views } from "./schedule-head.tsx";
import styles from "./schedule-page.module.css";
import { useIsNarrow } from "./use-is-narrow.ts";

/** The day of the whole clinic. Which day, how it is shown and which visit is chosen stand in the address, by id alone. */
export function SchedulePage({ timeZone }: { timeZone: string }) {
  const [parameters, setParameters] = useSearchParams();
  const now = useNow(15_000);
  const isNarrow = useIsNarrow();
  const today = wallClockDay(now, timeZone);
  const asked = parameters.get("day") ?? "";
  const day = isCalendarDay(asked) ? asked : today;
  const view: View = isNarrow ? "list" : (views.find((one) => one === parameters.get("view")) ?? "day");
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
  return (
    <div className={styles.page}>
      <title>{texts.pageTitle(t().title)}</title>
      <ScheduleDay
        {...{ day, today, now, timeZone, view }}
        chosenId={parameters.get("visit") ?? undefined}
        head={
          <ScheduleHead
            {...{ day, today, view }}
            onDay={turnTo}
            onView={isNarrow ? undefined : (next) => change({ view: next === "day" ? undefined : next })}
          />
        }
        onChoose={(visit) => change({ visit })}
        onDay={turnTo}
      />
    </div>
  );
}
