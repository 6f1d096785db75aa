import * as z from "zod/mini";
import { appointmentLimits } from "#clinikapi/appointment-limits.ts";
import { practitionerLimits } from "#clinikapi/practitioner.ts";
import { instant, requiredText, resourceId } from "#clinikapi/values.ts";

const { minimum, maximum } = appointmentLimits.minutesDuration;

const isDuration = (text: string) =>
  /^\d{1,4}$/.test(text) && Number(text) >= minimum && Number(text) <= maximum;

/** What is wrong when a rule of {@link availabilityQuerySchema} is broken. */
export const availabilitySentences = {
  minutes: `must be a whole number from ${minimum} to ${maximum}`,
  whose: "or a specialty must be given, and not both",
};

const duration = z
  .string()
  .check(
    z.refine(isDuration, { params: { rule: "minutes" satisfies keyof typeof availabilitySentences } }),
    z.meta({ pattern: "^\\d{1,4}$" }),
  );

/**
 * `GET /api/availability`: times of `minutes` that begin in `from` (included) to `to` (excluded), with one practitioner or
 * with everybody of a specialty. With a `patientId` that patient has to be free as well.
 */
export const availabilityQuerySchema = z
  .object({
    practitionerId: z.optional(resourceId),
    specialty: z.optional(requiredText(practitionerLimits.specialty)),
    from: instant,
    to: instant,
    minutes: duration,
    patientId: z.optional(resourceId),
  })
  .check(
    z.refine(
      ({ practitionerId, specialty }) => (practitionerId === undefined) !== (specialty === undefined),
      {
        path: ["practitionerId"],
        params: { rule: "whose" satisfies keyof typeof availabilitySentences },
      },
    ),
  );

/** `GET /api/availability/first`: for how long somebody has to be free. */
export const firstFreeQuerySchema = z.object({ minutes: duration });

/** When every active practitioner is free next; `start` is missing where that is in no fortnight. A few minutes old at most. */
export type FirstFreeList = { practitioners: { practitionerId: string; start?: string }[] };

/** A stretch of time, ISO 8601 in UTC. */
export type FreeTime = { start: string; end: string };

/** When one practitioner is free. */
export type PractitionerAvailability = {
  practitionerId: string;
  /** In order, each as long as was asked for, and at most 1000 of them; they may overlap each other. */
  free: FreeTime[];
  /** Working hours that touch the asked time, absences not taken off; empty while they are not known. */
  open: FreeTime[];
  /** When the practitioner is away, as far as it touches the asked time. */
  away: FreeTime[];
  /** Whether the clinic's records say when the practitioner works; if not, any time that is not taken is free. */
  hoursKnown: boolean;
  /** What the clinic notes about exceptions from the practitioner's hours, in its own words. */
  exceptions?: string[];
};

/** Who is free first comes first. `asOf`: the instant at which the clinic's records were read. */
export type AvailabilityList = { practitioners: PractitionerAvailability[]; asOf: string };
