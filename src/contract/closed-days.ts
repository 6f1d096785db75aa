import * as z from "zod/mini";
import { day, resourceId } from "#clinikapi/values.ts";
import type { ClosedDay } from "#domain/availability/clinic-hours.ts";

/** How many days can be asked for at once. */
const most = 100;

/** What is wrong when a rule of {@link closedDaysQuerySchema} is broken. */
export const closedDaysSentences = { closedDays: `must be a whole number from 1 to ${most}` };

const isCount = (text: string) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= most;

/** `GET /api/closed-days`: `days` days from one on, of a practitioner or else of the whole clinic. */
export const closedDaysQuerySchema = z.object({
  practitionerId: z.optional(resourceId),
  from: day,
  days: z.string().check(
    z.refine(isCount, {
      params: { rule: "closedDays" satisfies keyof typeof closedDaysSentences },
    }),
    z.meta({ pattern: "^\\d{1,3}$" }),
  ),
});

/** The days on which nobody works, in order. None are told while nothing is known of anybody's hours. */
export type ClosedDays = { closed: ClosedDay[] };
