import * as z from "zod/mini";
import { createAppointmentSchema } from "#clinikapi/appointment.ts";
import { instant, resourceId } from "#clinikapi/values.ts";
import { bookingRules } from "./booking.ts";
import type { bookingSentences } from "./booking-rules.ts";
import { overrideSchema } from "./override.ts";

/** A time in which the patient can come. */
const window = z.strictObject({ start: instant, end: instant }).check(
  z.refine(({ start, end }) => Date.parse(end) > Date.parse(start), {
    path: ["end"],
    params: { rule: "endNotAfterStart" satisfies keyof typeof bookingSentences },
  }),
);

/**
 * `POST /api/appointments`, with an `Idempotency-Key`: a booking, for some with an override. `requestedPeriod`: for what
 * is proposed, when the patient can come.
 * `followsId`: the appointment of the same patient that it follows up, for the audit.
 */
export const bookingRequestSchema = z
  .extend(createAppointmentSchema, {
    override: z.optional(overrideSchema),
    requestedPeriod: z.optional(z.array(window).check(z.minLength(1), z.maxLength(20))),
    followsId: z.optional(resourceId),
  })
  .check(...bookingRules);

/** What is wrong with a `followsId`, which only the clinic's records tell. */
export const followsSentence = "must be an appointment of this patient";

export type BookingWithOverride = z.infer<typeof bookingRequestSchema>;
