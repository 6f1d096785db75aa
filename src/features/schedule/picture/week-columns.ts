import type { AppointmentView } from "#contract/appointment-view.ts";
import type { ScheduleWeek } from "#contract/schedule.ts";
import { workingDayOf } from "#contract/working-day.ts";
import { overlaps, type TimeRange } from "#domain/availability/time-range.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import { type ShownHours, shownHours } from "#domain/schedule/shown-hours.ts";
import { weekHours } from "#domain/schedule/week-hours.ts";
import { startOfDay } from "#domain/start-of-day.ts";
import type { Day } from "#domain/wall-clock.ts";
import { columnFrom, type DayPicture } from "./columns-of.ts";

type Week = Pick<ScheduleWeek, "days" | "practitioner">;

/** What of a practitioner's week is drawn: a column for each day, all with the same hours of the clock. */
export function weekColumnsOf(
  { days, practitioner }: Week,
  visits: readonly AppointmentView[],
  timeZone: string,
): DayPicture {
  const theirs = visits.filter(
    ({ start, status, practitionerId }) =>
      start && status !== "cancelled" && practitionerId === practitioner.id,
  );
  const drawn = days.map((column) => {
    const whole = dayOf(column.day, timeZone);
    return {
      column: { ...column, practitioner },
      working: workingDayOf(column),
      own: theirs.filter((visit) => overlaps(rangeOf(visit), whole)),
    };
  });
  const used = drawn.flatMap(({ column: { day }, working, own }) => {
    const shown = [...working.open, ...own.map(rangeOf)];
    return shown.length > 0 ? shownHours(day, timeZone, shown) : [];
  });
  const axes = weekHours(
    days.map(({ day }) => day),
    used,
    timeZone,
  );
  const columns = drawn.map(({ column, working, own }, at) =>
    columnFrom(column, own, { key: column.day, day: column.day, axis: axes[at] as ShownHours, working }),
  );
  return { axis: usualOf(axes), columns };
}

// On the day on which the clocks change, the hours may be those of no other day.
function usualOf(axes: readonly ShownHours[]): ShownHours {
  const byLength = axes.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  return byLength[Math.floor(axes.length / 2)] as ShownHours;
}

const lengthOf = ({ start, end }: TimeRange) => end.getTime() - start.getTime();

const dayOf = (day: Day, timeZone: string): TimeRange => ({
  start: startOfDay(day, timeZone),
  end: startOfDay(shiftDay(day, 1), timeZone),
});

function rangeOf({ start = "", end = start }: AppointmentView): TimeRange {
  const from = new Date(start);
  const until = new Date(end);
  return { start: from, end: until > from ? until : new Date(from.getTime() + 1) };
}
