import { useState } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Hold } from "#contract/holds.ts";
import { overlaps, type TimeRange } from "#domain/availability/time-range.ts";
import { shiftDay } from "#domain/calendar-day.ts";
import { type Obstacle, obstaclesAt } from "#domain/schedule/obstacles-at.ts";
import { type Day, readWallClock, wallClockDay, wallClockTime } from "#domain/wall-clock.ts";
import type { Column, DayPicture } from "#features/schedule/picture/columns-of.ts";
import {
  beginMoving,
  isSamePlace,
  type Moving,
  type MovingPart,
  placedAt,
  shifted,
  snapMs,
  startingAt,
} from "./moving.ts";

/** Where a visit that is being moved would stand, and what speaks against it. */
export type Ghost = TimeRange & {
  columnKey: string;
  column: Column;
  obstacles: Obstacle<AppointmentView>[];
  /** Which other desk is about to book there. */
  hold?: Hold;
};

type Around = {
  picture: DayPicture | undefined;
  columns: readonly Column[];
  visits: readonly AppointmentView[];
  holds: readonly Hold[];
  timeZone: string;
};

/** Moves a visit or its end over the schedule, by whatever means; nothing is written by it. */
export function useMoving({ picture, columns, visits, holds, timeZone }: Around) {
  const [moving, setMoving] = useState<Moving>();
  const ghost = moving && ghostOf(moving);

  function ghostOf({ visit, columnKey, start, end }: Moving): Ghost | undefined {
    const column = columns.find(({ key }) => key === columnKey);
    if (!column || !picture) return undefined;
    const place = { practitionerId: column.practitioner?.id, start, end };
    const hold = holds.find(
      (one) =>
        one.practitionerId === place.practitionerId &&
        overlaps({ start: new Date(one.start), end: new Date(one.end) }, place),
    );
    const obstacles = obstaclesAt(visit, place, { visits, working: column.working });
    return { columnKey, column, start, end, obstacles, ...(hold && { hold }) };
  }

  const axisOf = (key: string) => columns.find((one) => one.key === key)?.axis ?? emptyAxis;
  const keyOf = (id: string) =>
    columns.find(({ cells }) => cells.some((cell) => cell.kind === "visit" && cell.visit.id === id))?.key;
  const change = (next: (now: Moving, axis: TimeRange) => Moving) =>
    setMoving((now) => {
      if (!now || !picture) return now;
      const changed = next(now, axisOf(now.columnKey));
      return isSamePlace(changed, now) && changed.part === now.part ? now : changed;
    });
  const begin = (visit: AppointmentView, part: MovingPart = "whole") =>
    setMoving(beginMoving(visit, part, keyOf(visit.id) ?? visit.practitionerId ?? "nobody"));
  /** From its place to its end, and back. */
  const switchPart = () => change((now) => ({ ...now, part: now.part === "end" ? "whole" : "end" }));
  const shift = (steps: 1 | -1, minutes: number) =>
    change((now, axis) => shifted(now, { steps, minutes }, axis));
  const turn = (by: 1 | -1) =>
    change((now) => {
      const at = columns.findIndex(({ key }) => key === now.columnKey);
      const next = now.part === "whole" ? columns[at + by] : undefined;
      return next ? onDay({ ...now, columnKey: next.key }, next.day) : now;
    });
  const place = (columnKey: string, time: number) =>
    change((now, own) => placedAt(now, { columnKey, time }, now.part === "end" ? own : axisOf(columnKey)));
  const onDay = (now: Moving, day: Day): Moving => {
    if (wallClockDay(now.start, timeZone) === day) return now;
    const start = sameTimeOn(day, now.start, timeZone);
    const end = new Date(start.getTime() + now.end.getTime() - now.start.getTime());
    return { ...now, start, end };
  };
  /** To the same time so many days later, in the column that has that day. */
  const turnDays = (days: number) =>
    setMoving((now) => {
      if (!now) return now;
      const day = wallClockDay(now.start, timeZone);
      const next = shiftDay(day, days);
      return onDay(now.columnKey === day ? { ...now, columnKey: next } : now, next);
    });
  /** To the next place in this column at which nothing is in the way. */
  const nextFree = () =>
    change((now, axis) => {
      const length = now.end.getTime() - now.start.getTime();
      const last = axis.end.getTime() - length;
      for (let at = Math.floor(now.start.getTime() / snapMs) * snapMs + snapMs; at <= last; at += snapMs) {
        const next = startingAt(now, at, axis);
        if (ghostOf(next)?.obstacles.length === 0) return next;
      }
      return now;
    });
  const leave = () => setMoving(undefined);
  return { moving, ghost, begin, switchPart, shift, turn, place, turnDays, nextFree, leave };
}

export type MovingVisit = ReturnType<typeof useMoving>;

const emptyAxis = { start: new Date(0), end: new Date(0) };

function sameTimeOn(day: Day, time: Date, timeZone: string): Date {
  const reading = readWallClock(day, wallClockTime(time, timeZone), timeZone);
  if (reading.kind === "once") return reading.instant;
  return reading.kind === "twice" ? reading.instants[0] : reading.next;
}
