import type { TimeRange } from "#domain/availability/time-range.ts";
import { type ShownHours, shownHours } from "#domain/schedule/shown-hours.ts";
import type { Day } from "#domain/wall-clock.ts";

/** The part of a day that a strip shows, in rows of five minutes that really pass, from 1 on. */
export type StripScale = ShownHours & {
  rows: number;
  /** The rows that a range takes; a short one takes those of a quarter of an hour, so that it can be read. */
  rowsOf: (range: TimeRange) => { from: number; to: number };
};

const rowMs = 300_000;
const fewestRows = 3;

/** Shows the usual hours of a day, more where something lies outside of them, in whole hours. */
export function stripScale(day: Day, timeZone: string, shown: readonly TimeRange[]): StripScale {
  const { start, end, hours } = shownHours(day, timeZone, shown);
  const rows = Math.max(1, Math.ceil((end.getTime() - start.getTime()) / rowMs));
  const rowAt = (instant: Date) =>
    Math.min(rows, Math.max(0, Math.round((instant.getTime() - start.getTime()) / rowMs))) + 1;
  return {
    start,
    end,
    hours,
    rows,
    rowsOf: (range) => {
      const from = Math.min(rowAt(range.start), Math.max(1, rows - fewestRows + 1));
      return { from, to: Math.max(rowAt(range.end), from + fewestRows) };
    },
  };
}
