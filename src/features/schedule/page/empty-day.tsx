import { useQuery } from "@tanstack/react-query";
import { closedDayQueries } from "#client/queries/closed-day-queries.ts";
import { nextOpenDay } from "#domain/availability/next-open-day.ts";
import type { Day } from "#domain/wall-clock.ts";
import { t } from "#features/schedule/t.ts";
import { nextOpenText } from "#texts/closed/closed-text.ts";
import { Button } from "#ui/button.tsx";
import styles from "./empty-day.module.css";
import { scheduleTitleId } from "./schedule-head.tsx";

type EmptyDayProps = {
  /** Of a week its first. */
  day: Day;
  /** Whose week it is; the whole clinic's day without one. */
  practitionerId?: string;
  onDay: (day: Day) => void;
};

/** That there is nothing to be seen, and the way to the next day on which somebody works. */
export function EmptyDay({ day, practitionerId, onDay }: EmptyDayProps) {
  const closed = useQuery(closedDayQueries.around(day, practitionerId)).data?.closed ?? [];
  const isClosed = closed.some((one) => one.day === day);
  const next = isClosed ? nextOpenDay(day, closed, closedDayQueries.lastOf(day)) : undefined;
  const go = (open: Day) => {
    onDay(open);
    // The button goes with the day.
    document.getElementById(scheduleTitleId)?.focus();
  };
  return (
    <div className={styles.empty}>
      <p>{t().nobody}</p>
      {next && <Button onClick={() => go(next)}>{nextOpenText(next)}</Button>}
    </div>
  );
}
