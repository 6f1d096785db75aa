import type { AppointmentView } from "#contract/appointment-view.ts";
import { stageOf } from "#domain/appointment/visit-stage.ts";
import type { TimeRange } from "#domain/availability/time-range.ts";
import type { ColumnCell } from "#domain/schedule/column-cells.ts";
import { clockText } from "#features/schedule/picture/clock-text.ts";
import { t } from "#features/schedule/t.ts";
import { stageText } from "#features/schedule/visit/stage-text.ts";
import { timeRangeText } from "#texts/format.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { cellPlace } from "./cell-place.ts";
import styles from "./grid-cell.module.css";
import { VisitCard } from "./visit-card.tsx";

/** What stands in a row of the grid, wherever it is drawn. */
export const cellRole = { role: "gridcell" };

type Cell = ColumnCell<AppointmentView>;
type Around = { axis: TimeRange; timeZone: string };

/** Free time, or why there is none. */
export function TimeCell({ cell, axis, timeZone }: { cell: Exclude<Cell, { kind: "visit" }> } & Around) {
  const { kind, start, end } = cell;
  const when = timeRangeText(start, end, timeZone);
  const word = { away: t().away, block: t().blocked, free: t().free }[kind];
  return (
    <div
      className={styles[kind]}
      data-cell={`${kind} ${start.getTime()}`}
      data-free={kind === "free" ? end.getTime() : undefined}
      data-start={start.getTime()}
      {...cellRole}
      style={cellPlace(cell, axis)}
      tabIndex={-1}
    >
      {kind === "free" ? (
        <span aria-hidden="true" className={styles.offer}>
          + {clockText(start, timeZone)}
        </span>
      ) : (
        <span aria-hidden="true" className={styles.absence}>
          <bdi>{cell.reason ?? word}</bdi>
        </span>
      )}
      <VisuallyHidden>
        {[when, word, kind !== "free" && cell.reason].filter(Boolean).join(", ")}
      </VisuallyHidden>
    </div>
  );
}

type VisitCellProps = Around & {
  cell: Extract<Cell, { kind: "visit" }>;
  now: Date;
  isChosen: boolean;
  isConfirming: boolean;
  isMoving: boolean;
};

/** A visit where it stands. */
export function VisitCell({ cell, axis, timeZone, now, isChosen, isConfirming, isMoving }: VisitCellProps) {
  const { visit, start, end, isOverlapping, isUncovered } = cell;
  const stage = stageOf(visit, now);
  return (
    <div
      aria-selected={isChosen}
      className={styles.visit}
      data-cell={visit.id}
      data-confirming={isConfirming || undefined}
      data-moving={isMoving || undefined}
      data-end={end.getTime()}
      data-faulty={isOverlapping || isUncovered || undefined}
      data-stage={stage.stage}
      data-start={start.getTime()}
      data-unclosed={stage.isUnclosed || undefined}
      data-visit={visit.id}
      {...cellRole}
      style={cellPlace(cell, axis, cell)}
      tabIndex={-1}
    >
      <VisitCard
        {...{ visit, start, end, timeZone, isOverlapping, isUncovered, isConfirming }}
        stage={stage.stage}
        told={stageText(stage)}
      />
    </div>
  );
}
