import * as z from "zod/mini";
import { period, resourceId, text, textList } from "./values.ts";

/** Limits of `/v1/schedules`: lengths in UTF-16 code units, lists in entries. */
const scheduleLimits = {
  actors: { minimum: 1, maximum: 20 },
  entries: 10,
  entry: 200,
  comment: 2000,
} as const;

const limits = scheduleLimits;

const referencePattern = /^[A-Z][A-Za-z]{0,63}\/[A-Za-z0-9._-]{1,128}$/;

/** A resource's type and id, such as `Practitioner/prac_1` or `Location/room_1`. */
const reference = z.string().check(
  z.refine((value) => referencePattern.test(value), { params: { rule: "reference" } }),
  z.meta({ pattern: referencePattern.source }),
);

/** All that `POST /v1/schedules` reads. */
export const newScheduleSchema = z.strictObject({
  actorIds: z.array(reference).check(z.minLength(limits.actors.minimum), z.maxLength(limits.actors.maximum)),
  active: z.optional(z.boolean()),
  serviceCategory: z.optional(textList(limits.entries, limits.entry)),
  serviceType: z.optional(textList(limits.entries, limits.entry)),
  specialty: z.optional(textList(limits.entries, limits.entry)),
  planningHorizon: z.optional(period),
  comment: z.optional(text(limits.comment)),
});

/** `PATCH /v1/schedules/{id}`: the fields to change. */
export const scheduleChangeSchema = z.partial(newScheduleSchema);

/** A schedule as ClinikAPI answers it in flat form. */
export const scheduleSchema = z.extend(newScheduleSchema, { id: resourceId });

export type NewSchedule = z.infer<typeof newScheduleSchema>;
export type ScheduleChange = z.infer<typeof scheduleChangeSchema>;
export type Schedule = z.infer<typeof scheduleSchema>;
