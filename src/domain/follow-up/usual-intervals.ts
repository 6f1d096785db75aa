import type { Interval } from "../interval.ts";

/** The intervals after which patients usually come again, in the order of their keys, 1 to 7. */
export const usualIntervals: readonly Interval[] = [
  { amount: 1, unit: "week" },
  { amount: 2, unit: "week" },
  { amount: 4, unit: "week" },
  { amount: 6, unit: "week" },
  { amount: 3, unit: "month" },
  { amount: 6, unit: "month" },
  { amount: 12, unit: "month" },
];

/** The place of an interval among the usual ones, or -1. */
export const usualPlace = (interval: Interval | undefined): number =>
  usualIntervals.findIndex((one) => one.amount === interval?.amount && one.unit === interval.unit);
