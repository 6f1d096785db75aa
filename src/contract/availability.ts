import * as z from "zod/mini";
import { appointmentLimits } from "#clinikapi/appointment.ts";
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
    minutes: z
      .string()
      .check(
        z.refine(isDuration, { params: { rule: "minutes" satisfies keyof typeof availabilitySentences } }),
        z.meta({ pattern: "^\\d{1,4}$" }),
      ),
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

/** A time that can be had, ISO 8601 in UTC. */
export type FreeTime = { start: string; end: string };

/** When one practitioner is free. */
export type PractitionerAvailability = {
  practitionerId: string;
  /** In order, each as long as was asked for, and at most 1000 of them; they may overlap each other. */
  free: FreeTime[];
  /** Whether the clinic's records say when the practitioner works; if not, any time that is not taken is free. */
  hoursKnown: boolean;
  /** What the clinic notes about exceptions from the practitioner's hours, in its own words. */
  exceptions?: string[];
};

/** Who is free first comes first. `asOf`: the instant at which the clinic's records were read. */
export type AvailabilityList = { practitioners: PractitionerAvailability[]; asOf: string };
