import type { CSSProperties, KeyboardEvent, MouseEvent } from "react";
import { useRef } from "react";
import type { Hold } from "#contract/holds.ts";
import { useRovingFocus } from "#ui/grid/use-roving-focus.ts";
import { cellPlace } from "./cell-place.ts";
import { hourText } from "./clock-text.ts";
import type { DayPicture } from "./columns-of.ts";
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
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onClick: (event: MouseEvent<HTMLElement>) => void;
};

/** The day to scale: hours from top to bottom, practitioners beside each other. */
export function DayGrid(props: DayGridProps) {
  const { label, picture, timeZone, now, holds, chosenId, confirmingIds, onKeyDown, onClick } = props;
  const { axis, columns } = picture;
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useRovingFocus(grid);
  useOpenedAtNow(scroller, label);
  const minutes = (axis.end.getTime() - axis.start.getTime()) / 60_000;
  const isNowShown = axis.start <= now && now < axis.end;
  return (
    <div className={styles.scroller} ref={scroller}>
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
          ref={grid}
          role="grid"
          tabIndex={-1}
        >
          {columns.map((column, at) => (
            <GridColumn
              {...{ column, axis, timeZone, chosenId, confirmingIds }}
              holds={holds.filter(({ practitionerId }) => practitionerId === column.practitioner?.id)}
              index={at + 1}
              key={column.key}
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
