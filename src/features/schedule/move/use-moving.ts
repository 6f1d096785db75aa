import { useState } from "react";
import type { AppointmentView } from "#contract/appointment-view.ts";
import type { Hold } from "#contract/holds.ts";
import { overlaps, type TimeRange } from "#domain/availability/time-range.ts";
import { type Obstacle, obstaclesAt } from "#domain/schedule/obstacles-at.ts";
import { type Day, readWallClock, wallClockTime } from "#domain/wall-clock.ts";
import type { Column, DayPicture } from "#features/schedule/picture/columns-of.ts";

/** A visit that is being moved, and where it would stand now. */
export type Moving = { visit: AppointmentView; columnKey: string; start: Date };

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

const minuteMs = 60_000;
const fiveMs = 5 * minuteMs;

/** Moves a visit over the schedule, by whatever means; nothing is written by it. */
export function useMoving({ picture, columns, visits, holds, timeZone }: Around) {
  const [moving, setMoving] = useState<Moving>();
  const ghost = moving && ghostOf(moving);

  function ghostOf({ visit, columnKey, start }: Moving): Ghost | undefined {
    const column = columns.find(({ key }) => key === columnKey);
    if (!column || !picture) return undefined;
    const end = new Date(start.getTime() + lengthOf(visit));
    const place = { practitionerId: column.practitioner?.id, start, end };
    const hold = holds.find(
      (one) =>
        one.practitionerId === place.practitionerId &&
        overlaps({ start: new Date(one.start), end: new Date(one.end) }, place),
    );
    const obstacles = obstaclesAt(visit, place, { visits, working: column.working });
    return { columnKey, column, start, end, obstacles, ...(hold && { hold }) };
  }

  const begin = (visit: AppointmentView) =>
    setMoving({ visit, columnKey: visit.practitionerId ?? "nobody", start: new Date(visit.start ?? "") });
  const within = (start: number, { visit }: Moving) => {
    if (!picture) return new Date(start);
    const { start: first, end: last } = picture.axis;
    return new Date(Math.min(Math.max(start, first.getTime()), last.getTime() - lengthOf(visit)));
  };
  /** Later or earlier, to the next whole step. */
  const shift = (steps: 1 | -1, minutes: number) =>
    setMoving((now) => {
      if (!now) return now;
      const step = minutes * minuteMs;
      const at = now.start.getTime() / step;
      const next = steps > 0 ? Math.floor(at) + 1 : Math.ceil(at) - 1;
      return { ...now, start: within(next * step, now) };
    });
  const turn = (by: 1 | -1) =>
    setMoving((now) => {
      const at = columns.findIndex(({ key }) => key === now?.columnKey);
      const next = columns[at + by];
      return now && next ? { ...now, columnKey: next.key } : now;
    });
  const place = (columnKey: string, start: number) =>
    setMoving((now) => {
      if (!now) return now;
      const next = within(Math.round(start / fiveMs) * fiveMs, now);
      const isSame = now.columnKey === columnKey && now.start.getTime() === next.getTime();
      return isSame ? now : { ...now, columnKey, start: next };
    });
  /** To the same time of another day. */
  const turnDay = (day: Day) =>
    setMoving((now) => {
      if (!now) return now;
      const reading = readWallClock(day, wallClockTime(now.start, timeZone), timeZone);
      const start =
        reading.kind === "once"
          ? reading.instant
          : reading.kind === "twice"
            ? reading.instants[0]
            : reading.next;
      return { ...now, start };
    });
  /** To the next place in this column at which nothing is in the way. */
  const nextFree = () =>
    setMoving((now) => {
      if (!now || !picture) return now;
      const last = picture.axis.end.getTime() - lengthOf(now.visit);
      for (let at = Math.floor(now.start.getTime() / fiveMs) * fiveMs + fiveMs; at <= last; at += fiveMs) {
        const next = { ...now, start: new Date(at) };
        if (ghostOf(next)?.obstacles.length === 0) return next;
      }
      return now;
    });
  return { moving, ghost, begin, shift, turn, place, turnDay, nextFree, leave: () => setMoving(undefined) };
}

export type MovingVisit = ReturnType<typeof useMoving>;

const lengthOf = ({ start = "", end = start }: AppointmentView) => Date.parse(end) - Date.parse(start);
