import type { CSSProperties, KeyboardEvent, MouseEvent } from "react";
import { useMemo, useRef } from "react";
import type { Hold } from "#contract/holds.ts";
import { overlaps } from "#domain/availability/time-range.ts";
import type { Day } from "#domain/wall-clock.ts";
import type { useDrag } from "#features/schedule/move/use-drag.ts";
import type { Ghost } from "#features/schedule/move/use-moving.ts";
import { hourText } from "#features/schedule/picture/clock-text.ts";
import type { Column, DayPicture } from "#features/schedule/picture/columns-of.ts";
import { t } from "#features/schedule/t.ts";
import { shortDayText } from "#texts/format.ts";
import { useRovingFocus } from "#ui/grid/use-roving-focus.ts";
import { cellPlace } from "./cell-place.ts";
import styles from "./day-grid.module.css";
import { GridColumn } from "./grid-column.tsx";
import { useDrawnColumns } from "./use-drawn-columns.ts";
import { useOpenedAtNow } from "./use-opened-at-now.ts";
import { useStillPage } from "./use-still-page.ts";

type DayGridProps = {
  label: string;
  /** Of one practitioner: its columns are days. */
  isWeek: boolean;
  today: Day;
  picture: DayPicture;
  timeZone: string;
  now: Date;
  holds: readonly Hold[];
  chosenId?: string;
  confirmingIds: ReadonlySet<string>;
  /** Where the visit that is being moved would stand. */
  ghost?: Ghost;
  movingId?: string;
  drag: ReturnType<typeof useDrag>;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onClick: (event: MouseEvent<HTMLElement>) => void;
};

const none: Hold[] = [];

/** A day to scale, with practitioners beside each other, or the days of one of them. */
export function DayGrid(props: DayGridProps) {
  const { label, picture, timeZone, now, holds, chosenId, confirmingIds, onKeyDown, onClick } = props;
  const { isWeek, today, ghost, movingId, drag } = props;
  const { axis, columns } = picture;
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useRovingFocus(grid);
  useOpenedAtNow(scroller, label);
  useStillPage(grid, drag.isHolding);
  const drawn = useDrawnColumns(scroller, columnKeys(columns));
  const held = useMemo(() => byColumn(holds, columns), [holds, columns]);
  const minutes = (axis.end.getTime() - axis.start.getTime()) / 60_000;
  const isNowShown = !isWeek && axis.start <= now && now < axis.end;
  return (
    <div className={styles.scroller} data-scroller ref={scroller}>
      <div
        className={styles.picture}
        style={{ "--minutes": minutes, "--columns": columns.length } as CSSProperties}
      >
        <div aria-hidden="true" className={styles.axis}>
          {axis.hours.map((hour) => (
            <span
              className={styles.hour}
              key={hour.getTime()}
              style={cellPlace({ start: hour, end: hour }, axis)}
            >
              {hourText(hour, timeZone)}
            </span>
          ))}
          {isNowShown && (
            <span className={styles.now} data-now style={cellPlace({ start: now, end: now }, axis)} />
          )}
        </div>
        <div
          aria-label={label}
          aria-rowcount={columns.length}
          className={styles.grid}
          onClick={onClick}
          onKeyDown={onKeyDown}
          onContextMenu={drag.onContextMenu}
          onPointerCancel={drag.onPointerCancel}
          onPointerDown={drag.onPointerDown}
          onPointerMove={drag.onPointerMove}
          onPointerUp={drag.onPointerUp}
          onTouchStart={drag.onTouchStart}
          ref={grid}
          role="grid"
          tabIndex={-1}
        >
          {columns.map((column, at) => (
            <GridColumn
              {...{ column, timeZone, chosenId, confirmingIds }}
              heading={isWeek ? shortDayText(column.day) : (column.practitioner?.name ?? t().anybody)}
              isToday={isWeek && column.day === today}
              ghost={ghost?.columnKey === column.key ? ghost : undefined}
              holds={held.get(column.key) ?? none}
              index={at + 1}
              isDrawn={!drawn || drawn.has(column.key) || column.cells.some((cell) => isOf(cell, chosenId))}
              key={column.key}
              movingId={column.cells.some((cell) => isOf(cell, movingId)) ? movingId : undefined}
              now={now.getTime()}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

const columnKeys = (columns: readonly Column[]) => columns.map(({ key }) => key);

const isOf = (cell: Column["cells"][number], id: string | undefined) =>
  id !== undefined && cell.kind === "visit" && cell.visit.id === id;

function byColumn(holds: readonly Hold[], columns: readonly Column[]): Map<string, Hold[]> {
  const of = ({ practitioner, axis }: Column) =>
    holds.filter(
      ({ practitionerId, start, end }) =>
        practitionerId === practitioner?.id && overlaps({ start: new Date(start), end: new Date(end) }, axis),
    );
  return new Map(holds.length > 0 ? columns.map((column) => [column.key, of(column)]) : []);
}
