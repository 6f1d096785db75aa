import { addInterval, type Interval } from "../interval.ts";
import type { Day } from "../wall-clock.ts";

/**
 * The day that an interval to a next visit counts from: the visit's, or today when that day has passed already: who asks
 * for two weeks after a visit of last year means two weeks from now.
 */
export const countedFrom = (visit: Day, interval: Interval, today: Day): Day =>
  addInterval(visit, interval) < today ? today : visit;
