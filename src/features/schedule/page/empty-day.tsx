import { useClosedDay } from "#client/queries/use-closed-day.ts";
import type { Day } from "#domain/wall-clock.ts";
import { t } from "#features/schedule/t.ts";
import { nextOpenText } from "#texts/closed/closed-text.ts";
import { Button } from "#ui/button.tsx";
import styles from "./empty-day.module.css";
import { scheduleTitleId } from "./schedule-head.tsx";

type EmptyDayProps = {
  day: Day;
  /** Some of the clinic's columns alone are shown, and others may not be empty. */
  isOfSet: boolean;
  onDay: (day: Day) => void;
};

/** That there is nothing to be seen, and the way to the next day on which somebody works. */
export function EmptyDay({ day, isOfSet, onDay }: EmptyDayProps) {
  const { next } = useClosedDay(day);
  const go = (open: Day) => {
    onDay(open);
    // The button goes with the day.
    document.getElementById(scheduleTitleId)?.focus();
  };
  return (
    <div className={styles.empty}>
      <p>{isOfSet ? t().nobodyOfSet : t().nobody}</p>
      {next && <Button onClick={() => go(next)}>{nextOpenText(next)}</Button>}
    </div>
  );
}
