import * as z from "zod/mini";
import type { Schedule, ScheduleWeek } from "#contract/schedule.ts";
import { appointmentListAnswer } from "./appointment-answers.ts";
import { freeTimeAnswer } from "./availability-answers.ts";
import { practitionerSummaryAnswer } from "./practitioner-answers.ts";

const absence = z.extend(freeTimeAnswer, { reason: z.optional(z.string()) });

const column = z.strictObject({
  practitioner: z.optional(practitionerSummaryAnswer),
  hoursKnown: z.boolean(),
  open: z.array(freeTimeAnswer),
  away: z.array(absence),
  blocks: z.array(absence),
});

export const scheduleAnswer: z.ZodMiniType<Schedule> = z.extend(appointmentListAnswer, {
  columns: z.array(column),
});

export const scheduleWeekAnswer: z.ZodMiniType<ScheduleWeek> = z.extend(appointmentListAnswer, {
  practitioner: practitionerSummaryAnswer,
  days: z.array(z.extend(column, { day: z.iso.date() })),
});
