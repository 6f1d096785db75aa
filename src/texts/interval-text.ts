import type { Interval } from "#domain/interval.ts";
import { locale } from "./texts.ts";

/** An interval in words, such as “6 weeks”. */
export const intervalText = ({ amount, unit }: Interval) =>
  new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(amount);
