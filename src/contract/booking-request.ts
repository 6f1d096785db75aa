import * as z from "zod/mini";
import { createAppointmentSchema } from "#clinikapi/appointment.ts";
import { bookingRules } from "./booking.ts";
import { overrideSchema } from "./override.ts";

/** `POST /api/appointments`, with an `Idempotency-Key`: a booking, for some with an override. */
export const bookingRequestSchema = z
  .extend(createAppointmentSchema, { override: z.optional(overrideSchema) })
  .check(...bookingRules);

export type BookingWithOverride = z.infer<typeof bookingRequestSchema>;
