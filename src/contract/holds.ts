import * as z from "zod/mini";
import { appointmentLimits } from "#clinikapi/appointment-limits.ts";
import { instant, resourceId } from "#clinikapi/values.ts";

const { maximum: longestMinutes } = appointmentLimits.minutesDuration;

/** What is wrong when a rule of {@link holdRequestSchema} is broken. */
export const holdSentences = {
  holdEnd: `must be after the start, by at most ${longestMinutes} minutes`,
  holdWhose: "or a patient must be given",
};

const rule = (name: keyof typeof holdSentences, field: string) => ({
  path: [field],
  params: { rule: name },
});

const isVisit = ({ start, end }: { start: string; end: string }) => {
  const length = Date.parse(end) - Date.parse(start);
  return length > 0 && length <= longestMinutes * 60_000;
};

/**
 * `POST /api/holds`: the time that a desk is about to book, so that other desks are warned. `token` is a UUID that only
 * the holder knows; a desk holds one time, and asking again with the token renews the hold or moves it.
 */
export const holdRequestSchema = z
  .object({
    token: z.uuid(),
    practitionerId: z.optional(resourceId),
    patientId: z.optional(resourceId),
    start: instant,
    end: instant,
  })
  .check(
    z.refine(isVisit, rule("holdEnd", "end")),
    z.refine(
      ({ practitionerId, patientId }) => Boolean(practitionerId ?? patientId),
      rule("holdWhose", "practitionerId"),
    ),
  );

export type HoldRequest = z.infer<typeof holdRequestSchema>;

/** `GET /api/holds`: what is held in `from` (included) to `to` (excluded). */
export const holdQuerySchema = z.object({ from: instant, to: instant });

/** A time that another desk is about to book. It warns and never refuses. `start` and `end` are UTC, ISO 8601. */
export type Hold = {
  id: string;
  practitionerId?: string;
  patientId?: string;
  start: string;
  end: string;
  /** The name of whoever is booking it, as far as people sign in. */
  holder?: string;
  /** Milliseconds until it ends by itself. */
  endsInMs: number;
};

export type HoldList = { holds: Hold[] };
