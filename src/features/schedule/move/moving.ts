import type { AppointmentView } from "#contract/appointment-view.ts";
import type { TimeRange } from "#domain/availability/time-range.ts";

/** A visit that is being moved, or whose end is, and where it would stand now. */
export type Moving = TimeRange & { visit: AppointmentView; columnKey: string; part: MovingPart };

export type MovingPart = "whole" | "end";

const minuteMs = 60_000;
export const snapMs = 5 * minuteMs;

/** Where a visit stands before it is moved. */
export function beginMoving(visit: AppointmentView, part: MovingPart, columnKey: string): Moving {
  const { start = "", end = start } = visit;
  return { visit, columnKey, part, start: new Date(start), end: new Date(end) };
}

/** As long as before from another start on, but within what is drawn of the day. */
export function startingAt(moving: Moving, start: number, axis: TimeRange): Moving {
  const length = moving.end.getTime() - moving.start.getTime();
  const from = Math.min(Math.max(start, axis.start.getTime()), axis.end.getTime() - length);
  return { ...moving, start: new Date(from), end: new Date(from + length) };
}

/** With another end, which comes some minutes after its start and within what is drawn of the day. */
function endingAt(moving: Moving, end: number, axis: TimeRange): Moving {
  const shortest = moving.start.getTime() + snapMs;
  const longest = Math.max(shortest, axis.end.getTime());
  return { ...moving, end: new Date(Math.min(Math.max(end, shortest), longest)) };
}

/** Later or earlier, to the next whole step of the clock. */
export function shifted(moving: Moving, by: { steps: 1 | -1; minutes: number }, axis: TimeRange): Moving {
  const step = by.minutes * minuteMs;
  const isEnd = moving.part === "end";
  const at = (isEnd ? moving.end : moving.start).getTime() / step;
  const next = (by.steps > 0 ? Math.floor(at) + 1 : Math.ceil(at) - 1) * step;
  return isEnd ? endingAt(moving, next, axis) : startingAt(moving, next, axis);
}

/** To where something was pressed or dragged to. The end of a visit stays in its column. */
export function placedAt(moving: Moving, to: { columnKey: string; time: number }, axis: TimeRange): Moving {
  const time = Math.round(to.time / snapMs) * snapMs;
  if (moving.part === "end") return endingAt(moving, time, axis);
  return { ...startingAt(moving, time, axis), columnKey: to.columnKey };
}

export const isSamePlace = (a: Moving, b: Moving) =>
  a.columnKey === b.columnKey &&
  a.start.getTime() === b.start.getTime() &&
  a.end.getTime() === b.end.getTime();
