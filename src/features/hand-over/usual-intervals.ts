import type { Interval } from "#domain/interval.ts";
import { locale } from "#texts/texts.ts";

/** After how long patients usually come again. */
export const usualIntervals = [
  { amount: 1, unit: "week" },
  { amount: 2, unit: "week" },
  { amount: 4, unit: "week" },
  { amount: 6, unit: "week" },
  { amount: 3, unit: "month" },
  { amount: 6, unit: "month" },
  { amount: 12, unit: "month" },
] as const satisfies readonly Interval[];

/** An interval in words, such as “6 weeks”. */
export const intervalText = ({ amount, unit }: Interval) =>
  new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(amount);
