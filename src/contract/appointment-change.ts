import * as z from "zod/mini";
import { createAppointmentSchema } from "#clinikapi/appointment.ts";
import { appointmentStatuses } from "#clinikapi/appointment-status.ts";
import { instant, resourceId } from "#clinikapi/values.ts";
import { overrideSchema } from "./override.ts";

/** What a request says that changes no field. */
const besides = ["override", "expected"];

/** What an appointment is taken to be by whoever changes it, as far as it matters to them. */
const expectedSchema = z.strictObject({
  status: z.optional(z.enum(appointmentStatuses)),
  start: z.optional(instant),
  end: z.optional(instant),
  practitionerId: z.optional(resourceId),
  // Empty where it has none.
  ...z.partial(z.pick(createAppointmentSchema, { reasonCode: true, patientInstruction: true, comment: true }))
    .shape,
});

export type ExpectedAppointment = z.infer<typeof expectedSchema>;

/**
 * `PATCH /api/appointments/:id`, with an `Idempotency-Key`: the fields to change. Another `practitionerId` is possible
 * here, though not in ClinikAPI: it becomes a new appointment and a cancellation, as one. The appointment as it is after
 * the change must keep the rules of a booking. `expected`: what the appointment is taken to be; when it has become
 * something else, nothing is changed.
 */
export const appointmentChangeRequestSchema = z
  .extend(z.partial(z.omit(createAppointmentSchema, { patientId: true })), {
    override: z.optional(overrideSchema),
    expected: z.optional(expectedSchema),
  })
  .check(
    z.refine((change) => Object.keys(change).some((field) => !besides.includes(field)), {
      params: { rule: "nothingToChange" },
    }),
  );

/** What is wrong when a rule of {@link appointmentChangeRequestSchema} is broken. */
export const changeSentences = { nothingToChange: "names nothing to change" };

export type AppointmentChangeRequest = Omit<z.infer<typeof appointmentChangeRequestSchema>, "override">;
