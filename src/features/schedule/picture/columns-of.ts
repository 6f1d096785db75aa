import type { AppointmentView } from "#contract/appointment-view.ts";
import type { FreeTime } from "#contract/availability.ts";
import type { PractitionerSummary } from "#contract/practitioner.ts";
import type { Schedule, ScheduleColumn } from "#contract/schedule.ts";
import { workingDayOf } from "#contract/working-day.ts";
import { isOver } from "#domain/appointment/appointment-life-cycle.ts";
import { hasOutcome } from "#domain/appointment/offered-statuses.ts";
import type { TimeRange } from "#domain/availability/time-range.ts";
import { type ColumnCell, columnCells, type WorkingDay } from "#domain/schedule/column-cells.ts";
import { type ShownHours, shownHours } from "#domain/schedule/shown-hours.ts";
import type { Day } from "#domain/wall-clock.ts";

/** A practitioner's column; without a practitioner, that of the visits that nobody has. */
export type Column = {
  key: string;
  day: Day;
  /** What part of the day is drawn. */
  axis: TimeRange;
  practitioner?: PractitionerSummary;
  cells: ColumnCell<AppointmentView>[];
  working: WorkingDay;
  /** How many visits take place, and how many of them have. */
  visits: number;
  seen: number;
  /** Somebody works or is booked here on this day. */
  isUsed: boolean;
};

/** What is drawn. `axis`: that of the hours beside the columns. */
export type DayPicture = { axis: ShownHours; columns: readonly Column[] };

/** What of a day is drawn, column by column. */
export function columnsOf(
  { columns }: Pick<Schedule, "columns">,
  visits: readonly AppointmentView[],
  { day, timeZone }: { day: Day; timeZone: string },
): DayPicture {
  const shown = visits.filter(({ start, status }) => start && status !== "cancelled");
  const workdays = columns.map(workingDayOf);
  const axis = shownHours(day, timeZone, [
    ...workdays.flatMap(({ open }) => open),
    ...shown.map(({ start = "", end = start }) => range({ start, end })),
  ]);
  return {
    axis,
    columns: columns.flatMap((column, at) => {
      const { practitioner } = column;
      const own = shown.filter(({ practitionerId }) => practitionerId === practitioner?.id);
      if (!practitioner && own.length === 0) return [];
      const key = practitioner?.id ?? "nobody";
      return columnFrom(column, own, { key, day, axis, working: workdays[at] as WorkingDay });
    }),
  };
}

/** A column of these visits. */
export function columnFrom(
  { practitioner, hoursKnown, open }: ScheduleColumn,
  own: AppointmentView[],
  where: Pick<Column, "key" | "day" | "axis" | "working">,
): Column {
  const { working, axis } = where;
  const taking = own.filter(({ status }) => !isOver(status));
  return {
    ...where,
    practitioner,
    cells: columnCells(own, working, axis),
    visits: taking.length,
    seen: taking.filter(({ status }) => hasOutcome(status)).length,
    isUsed: own.length > 0 || open.length > 0 || !hoursKnown,
  };
}

const range = ({ start, end }: FreeTime) => ({ start: new Date(start), end: new Date(end) });
