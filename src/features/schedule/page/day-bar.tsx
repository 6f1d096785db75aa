import type { ReactNode } from "react";
import type { AppointmentList, AppointmentView } from "#contract/appointment-view.ts";
import { t } from "#features/schedule/t.ts";
import { numberText, timeText } from "#texts/format.ts";
import { Button } from "#ui/button.tsx";
import { AttentionChips } from "./attention-chips.tsx";
import { ColumnSets } from "./column-sets.tsx";
import styles from "./schedule-day.module.css";
import type { View } from "./schedule-head.tsx";
import type { useDayPicture } from "./use-day-picture.ts";

type DayBarProps = {
  day: ReturnType<typeof useDayPicture>;
  data: AppointmentList;
  view: View;
  timeZone: string;
  chosenId?: string;
  head: ReactNode;
  onJump: (visit: AppointmentView) => void;
};

/** Stands above a day: which one it is, what needs attention, and how fresh it is. */
export function DayBar({ day, data, view, timeZone, chosenId, head, onJump }: DayBarProps) {
  const { query, attention, others } = day;
  const asOf = query.isError ? t().stale : t().asOf;
  return (
    <div className={styles.bar}>
      {head}
      <AttentionChips chosenId={chosenId} found={attention} onJump={onJump} />
      {view === "day" && <ColumnSets sets={day.sets} />}
      {view === "day" && others.count > 0 && (
        <Button look="quiet" onClick={others.turn}>
          {others.areShown ? t().fewer : t().others(others.count, numberText(others.count))}
        </Button>
      )}
      <p className={styles.asOf} data-stale={query.isError || undefined}>
        {asOf(timeText(new Date(data.asOf), timeZone))}
      </p>
    </div>
  );
}
