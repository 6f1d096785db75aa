import * as z from "zod/mini";
import { appointmentLimits } from "#clinikapi/appointment-limits.ts";
import { instant, resourceId } from "#clinikapi/values.ts";
import type { Alternative, Conflict } from "./problem.ts";

const { maximum: longestMinutes } = appointmentLimits.minutesDuration;

/** What is wrong when a rule of {@link timeCheckQuerySchema} is broken. */
export const timeCheckSentences = {
  checkEnd: `must be after the start, by at most ${longestMinutes} minutes`,
};

const rule = (name: keyof typeof timeCheckSentences, field: string) => ({
  path: [field],
  params: { rule: name },
});

const isVisit = ({ start, end }: { start: string; end: string }) => {
  const length = Date.parse(end) - Date.parse(start);
  return length > 0 && length <= longestMinutes * 60_000;
};

/**
 * `GET /api/conflicts`: whether a practitioner, a patient, or both are free from `start` to `end`; without a practitioner,
 * whether anybody works then.
 */
export const timeCheckQuerySchema = z
  .object({
    practitionerId: z.optional(resourceId),
    patientId: z.optional(resourceId),
    start: instant,
    end: instant,
  })
  .check(z.refine(isVisit, rule("checkEnd", "end")));

export type TimeCheckQuery = z.infer<typeof timeCheckQuerySchema>;

/**
 * What a booking would be refused for at this moment, and the nearest free times if there is anything. It promises
 * nothing: the booking itself decides. `asOf`: the instant at which the clinic's records were read.
 */
export type TimeCheck = { conflicts: Conflict[]; alternatives: Alternative[]; asOf: string };
