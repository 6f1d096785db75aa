import * as z from "zod/mini";
import type { AvailabilityList, FirstFreeList, FreeTime } from "#contract/availability.ts";
import type { ClosedDays } from "#contract/closed-days.ts";
import type { TimeCheck } from "#contract/time-check.ts";
import { alternativeAnswer, conflictAnswer } from "./problem-answer.ts";

export const freeTimeAnswer = z.strictObject({
  start: z.iso.datetime(),
  end: z.iso.datetime(),
}) satisfies z.ZodMiniType<FreeTime>;

export const availabilityAnswer: z.ZodMiniType<AvailabilityList> = z.strictObject({
  practitioners: z.array(
    z.strictObject({
      practitionerId: z.string(),
      free: z.array(freeTimeAnswer),
      open: z.array(freeTimeAnswer),
      away: z.array(freeTimeAnswer),
      hoursKnown: z.boolean(),
      exceptions: z.optional(z.array(z.string())),
    }),
  ),
  asOf: z.iso.datetime(),
});

export const firstFreeAnswer: z.ZodMiniType<FirstFreeList> = z.strictObject({
  practitioners: z.array(z.strictObject({ practitionerId: z.string(), start: z.optional(z.iso.datetime()) })),
});

export const timeCheckAnswer: z.ZodMiniType<TimeCheck> = z.strictObject({
  conflicts: z.array(conflictAnswer),
  alternatives: z.array(alternativeAnswer),
  asOf: z.iso.datetime(),
});

export const closedDaysAnswer: z.ZodMiniType<ClosedDays> = z.strictObject({
  closed: z.array(z.strictObject({ day: z.iso.date(), closed: z.enum(["weekday", "day"]) })),
});
