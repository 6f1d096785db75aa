import * as z from "zod/mini";
import { createAppointmentSchema } from "#clinikapi/appointment.ts";
import { appointmentLimits } from "#clinikapi/appointment-limits.ts";
import type { bookingSentences } from "./booking-rules.ts";
import { hasCancelationReason, needsTime } from "./booking-rules.ts";

const { shape } = createAppointmentSchema;
const ruledFields = z.object({
  status: shape.status,
  start: shape.start,
  end: shape.end,
  minutesDuration: shape.minutesDuration,
  cancelationReason: shape.cancelationReason,
});

/**
 * The rules that FHIR R4 adds to the sixteen fields, by the names that {@link bookingSentences} puts into words. They are
 * judged when their own fields are right, whatever is wrong with others, so that a person hears of everything at once.
 */
const rule = (name: keyof typeof bookingSentences, field: string) => ({
  path: [field],
  params: { rule: name },
  when: ({ value }: { value: unknown }) => ruledFields.safeParse(value).success,
});

// What the seed says of a duration holds for what start and end say as well.
const longestMs = appointmentLimits.minutesDuration.maximum * 60_000;

type RuledFields = z.infer<typeof ruledFields>;

/** What {@link bookingSchema} asks beyond each field by itself. */
export const bookingRules: z.core.$ZodCheck<RuledFields>[] = [
  z.refine(({ start, end }) => !(end && !start), rule("startMissing", "start")),
  z.refine(({ start, end }) => !(start && !end), rule("endMissing", "end")),
  z.refine(
    ({ status, start, end }) => Boolean(start || end) || !needsTime(status),
    rule("timeMissing", "start"),
  ),
  z.refine(
    ({ start, end }) => !start || !end || Date.parse(end) > Date.parse(start),
    rule("endNotAfterStart", "end"),
  ),
  z.refine(
    ({ start, end }) => !start || !end || Date.parse(end) - Date.parse(start) <= longestMs,
    rule("endTooLate", "end"),
  ),
  z.refine(
    ({ start, end, minutesDuration }) =>
      minutesDuration === undefined ||
      !start ||
      !end ||
      Date.parse(end) <= Date.parse(start) ||
      Date.parse(end) - Date.parse(start) === minutesDuration * 60_000,
    rule("durationDiffers", "minutesDuration"),
  ),
  z.refine(
    ({ status, cancelationReason }) => !cancelationReason || hasCancelationReason(status),
    rule("reasonWithoutEnd", "cancelationReason"),
  ),
];

/**
 * A booking: the fields of ClinikAPI's create-appointment page, and what FHIR R4 asks of them. Start and end stand
 * together; only a proposed, cancelled or waiting appointment has neither.
 */
export const bookingSchema = createAppointmentSchema.check(...bookingRules);

export type Booking = z.infer<typeof bookingSchema>;
