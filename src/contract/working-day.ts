import type { WorkingDay } from "#domain/schedule/column-cells.ts";
import type { FreeTime } from "./availability.ts";
import type { Absence, ScheduleColumn } from "./schedule.ts";

/** What a column of the schedule says of a practitioner's day, in instants. */
export const workingDayOf = ({ hoursKnown, open, away, blocks }: ScheduleColumn): WorkingDay => ({
  hoursKnown,
  open: open.map(range),
  away: away.map(absence),
  blocks: blocks.map(absence),
});

const range = ({ start, end }: FreeTime) => ({ start: new Date(start), end: new Date(end) });
const absence = ({ reason, ...when }: Absence) => ({ ...range(when), ...(reason && { reason }) });
