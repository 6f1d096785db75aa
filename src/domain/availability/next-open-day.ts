import { shiftDay } from "../calendar-day.ts";
import type { Day } from "../wall-clock.ts";
import type { ClosedDay } from "./clinic-hours.ts";

/** The first day after one that is not closed, as far as it is known: until `last`. */
export function nextOpenDay(day: Day, closed: readonly ClosedDay[], last: Day): Day | undefined {
  const isClosed = new Set(closed.map((one) => one.day));
  for (let next = shiftDay(day, 1); next <= last; next = shiftDay(next, 1))
    if (!isClosed.has(next)) return next;
  return undefined;
}
