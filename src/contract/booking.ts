import * as z from "zod/mini";
import { createAppointmentSchema } from "#clinikapi/appointment.ts";
import type { AppointmentStatus } from "#clinikapi/appointment-status.ts";

/** Statuses that may stand without a time: a wish, a place in a queue, or an end. FHIR R4, Appointment, rule app-3. */
const timeless: readonly AppointmentStatus[] = ["proposed", "cancelled", "waitlist"];

/** Statuses that may carry `cancelationReason`. FHIR R4, Appointment, rule app-4. */
const ended: readonly AppointmentStatus[] = ["cancelled", "noshow"];

/** Whether an appointment of this status must have a start and an end. */
export const needsTime = (status: AppointmentStatus) => !timeless.includes(status);

/** Whether an appointment of this status may say why it was cancelled. */
export const hasCancelationReason = (status: AppointmentStatus) => ended.includes(status);

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

/** What is wrong when a rule of {@link bookingSchema} is broken. */
export const bookingSentences = {
  startMissing: "is needed, because an end is given",
  endMissing: "is needed, because a start is given",
  timeMissing: "is needed for this status",
  endNotAfterStart: "must be after the start",
  durationDiffers: "must be the time between start and end",
  reasonWithoutEnd: "is only for a cancelled appointment or a no-show",
};

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
