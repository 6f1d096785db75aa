import type { CSSProperties, KeyboardEvent, MouseEvent } from "react";
import { useMemo, useRef } from "react";
import type { Hold } from "#contract/holds.ts";
import type { useDrag } from "#features/schedule/move/use-drag.ts";
import type { Ghost } from "#features/schedule/move/use-moving.ts";
import { hourText } from "#features/schedule/picture/clock-text.ts";
import type { Column, DayPicture } from "#features/schedule/picture/columns-of.ts";
import { useRovingFocus } from "#ui/grid/use-roving-focus.ts";
import { cellPlace } from "./cell-place.ts";
import styles from "./day-grid.module.css";
import { GridColumn } from "./grid-column.tsx";
import { useOpenedAtNow } from "./use-opened-at-now.ts";

type DayGridProps = {
  label: string;
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

/** The day to scale: hours from top to bottom, practitioners beside each other. */
export function DayGrid(props: DayGridProps) {
  const { label, picture, timeZone, now, holds, chosenId, confirmingIds, onKeyDown, onClick } = props;
  const { ghost, movingId, drag } = props;
  const { axis, columns } = picture;
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useRovingFocus(grid);
  useOpenedAtNow(scroller, label);
  const held = useMemo(() => byPractitioner(holds), [holds]);
  const minutes = (axis.end.getTime() - axis.start.getTime()) / 60_000;
  const isNowShown = axis.start <= now && now < axis.end;
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
        </div>
        <div
          aria-label={label}
          aria-rowcount={columns.length}
          className={styles.grid}
          onClick={onClick}
          onKeyDown={onKeyDown}
          {...drag}
          ref={grid}
          role="grid"
          tabIndex={-1}
        >
          {columns.map((column, at) => (
            <GridColumn
              {...{ column, axis, timeZone, chosenId, confirmingIds }}
              ghost={ghost?.columnKey === column.key ? ghost : undefined}
              holds={held.get(column.practitioner?.id) ?? none}
              index={at + 1}
              key={column.key}
              movingId={column.cells.some((cell) => isOf(cell, movingId)) ? movingId : undefined}
              now={now.getTime()}
            />
          ))}
        </div>
        {isNowShown && (
          <div
            aria-hidden="true"
            className={styles.now}
            data-now
            style={cellPlace({ start: now, end: now }, axis)}
          />
        )}
      </div>
    </div>
  );
}

const isOf = (cell: Column["cells"][number], id: string | undefined) =>
  id !== undefined && cell.kind === "visit" && cell.visit.id === id;

function byPractitioner(holds: readonly Hold[]): Map<string | undefined, Hold[]> {
  const all = new Map<string | undefined, Hold[]>();
  for (const hold of holds) all.set(hold.practitionerId, [...(all.get(hold.practitionerId) ?? []), hold]);
  return all;
}
