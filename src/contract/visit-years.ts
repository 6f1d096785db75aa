import * as z from "zod/mini";
import { instant } from "#clinikapi/values.ts";
import { serverNow } from "#lib/clock/server-clock.ts";
import type { bookingSentences } from "./booking-rules.ts";

/** How many years a visit may lie back and ahead; the clinic's own setting. */
export type VisitYears = { back: number; ahead: number };

export const usualVisitYears: VisitYears = { back: 2, ahead: 5 };

/** Whether a visit can be at this instant: another one is a slip of a finger in the year. */
function isVisitTime(instant: string, { back, ahead }: VisitYears): boolean {
  const time = Date.parse(instant);
  return time >= yearsFromNow(-back) && time <= yearsFromNow(ahead);
}

function yearsFromNow(years: number): number {
  const date = serverNow();
  return date.setUTCFullYear(date.getUTCFullYear() + years);
}

type Timed = { start?: string; requestedPeriod?: { start: string; end: string }[] };

const timed = z.object({ start: z.optional(instant) });

/** What a schema asks of the times in it, however wrong the rest is. */
export const visitYearRules = (years: VisitYears): z.core.$ZodCheck<Timed>[] => [
  z.refine(({ start }) => start === undefined || isVisitTime(start, years), {
    path: ["start"],
    params: { rule: "yearTooFar" satisfies keyof typeof bookingSentences },
    when: ({ value }) => timed.safeParse(value).success,
  }),
  z.refine(
    ({ requestedPeriod = [] }) =>
      requestedPeriod.every(({ start, end }) => isVisitTime(start, years) && isVisitTime(end, years)),
    { path: ["requestedPeriod"], params: { rule: "yearTooFar" satisfies keyof typeof bookingSentences } },
  ),
];
