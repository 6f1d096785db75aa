import { memo } from "react";
import type { Hold } from "#contract/holds.ts";
import { without } from "#domain/availability/time-range.ts";
import { fitOf } from "#features/schedule/move/obstacle-text.ts";
import type { Ghost } from "#features/schedule/move/use-moving.ts";
import type { Column } from "#features/schedule/picture/columns-of.ts";
import { t } from "#features/schedule/t.ts";
import { numberText, timeRangeText } from "#texts/format.ts";
import { texts } from "#texts/texts.ts";
import { cellPlace } from "./cell-place.ts";
import { cellRole, TimeCell, VisitCell } from "./grid-cell.tsx";
import styles from "./grid-column.module.css";

// A row of the grid is drawn as a column, which no row of a table can be.
const rowRole = { role: "row" };
const headRole = { role: "rowheader" };

type GridColumnProps = {
  column: Column;
  /** What stands above it. */
  heading: string;
  isToday?: boolean;
  /** Where it stands in the grid, from 1 on. */
  index: number;
  /** The present instant, in milliseconds since 1970. */
  now: number;
  timeZone: string;
  /** It is in view or near it; of others the head alone stands. */
  isDrawn: boolean;
  /** What other desks are about to book here. */
  holds: readonly Hold[];
  chosenId?: string;
  confirmingIds: ReadonlySet<string>;
  /** Where a visit that is being moved would stand here. */
  ghost?: Ghost;
  /** Which of these visits is being moved. */
  movingId?: string;
};

/** A practitioner's day from top to bottom; to a screen reader it is a row of what stands in it. */
export const GridColumn = memo(function GridColumn(props: GridColumnProps) {
  const {
    column,
    heading,
    isToday,
    isDrawn,
    index,
    timeZone,
    holds,
    chosenId,
    confirmingIds,
    ghost,
    movingId,
  } = props;
  const { practitioner, axis, cells, working, visits, seen } = column;
  const now = new Date(props.now);
  const closed = working.hoursKnown ? without(axis, working.open) : [];
  return (
    <div
      aria-rowindex={index}
      className={styles.column}
      data-column={column.key}
      data-practitioner={practitioner?.id}
      {...rowRole}
    >
      <div className={styles.head} {...headRole}>
        <span className={styles.name} data-today={isToday || undefined}>
          <bdi>{heading}</bdi>
        </span>
        <span className={styles.count}>
          {visits > 0 ? t().seen(numberText(seen), numberText(visits)) : t().noVisits}
        </span>
      </div>
      {closed.map((range) => (
        <div
          aria-hidden="true"
          className={styles.closed}
          key={range.start.getTime()}
          style={cellPlace(range, axis)}
        />
      ))}
      {(isDrawn ? cells : none).map((cell) =>
        cell.kind === "visit" ? (
          <VisitCell
            {...{ cell, axis, timeZone, now }}
            isChosen={cell.visit.id === chosenId}
            isMoving={cell.visit.id === movingId}
            isConfirming={confirmingIds.has(cell.visit.id)}
            key={cell.visit.id}
          />
        ) : (
          <TimeCell {...{ cell, axis, timeZone }} key={`${cell.kind} ${cell.start.getTime()}`} />
        ),
      )}
      {holds.map((hold) => (
        <div className={styles.hold} key={hold.id} {...cellRole} style={cellPlace(rangeOf(hold), axis)}>
          {t().held(hold.holder ?? texts.holds.byAnotherDesk)}
        </div>
      ))}
      {axis.start <= now && now < axis.end && (
        <div
          aria-hidden="true"
          className={styles.now}
          data-now
          style={cellPlace({ start: now, end: now }, axis)}
        />
      )}
      {ghost && (
        <div
          aria-hidden="true"
          className={styles.ghost}
          data-fit={fitOf(ghost)}
          style={cellPlace(ghost, axis)}
        >
          {timeRangeText(ghost.start, ghost.end, timeZone)}
        </div>
      )}
    </div>
  );
});

const none: Column["cells"] = [];

const rangeOf = ({ start, end }: Hold) => ({ start: new Date(start), end: new Date(end) });
