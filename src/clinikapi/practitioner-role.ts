import * as z from "zod/mini";
import { personLimits } from "./person.ts";
import { email, period, requiredText, resourceId, text, textList, timeOfDay } from "./values.ts";

/** Limits of `/v1/practitioner-roles`: lengths in UTF-16 code units, lists in entries. */
const practitionerRoleLimits = {
  phone: personLimits.phone,
  role: 100,
  organizationName: 200,
  locationName: 200,
  specialties: 10,
  specialty: 200,
  availableTimes: 50,
  notAvailable: 100,
  description: 500,
  availabilityExceptions: 1000,
} as const;

const limits = practitionerRoleLimits;

/** Days of the week as `availableTime` names them, Monday first. */
export const daysOfWeek = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Hours that come back on some days of the week, or on all of them. */
export const availableTimeSchema = z.strictObject({
  daysOfWeek: z.optional(z.array(z.enum(daysOfWeek)).check(z.maxLength(daysOfWeek.length))),
  allDay: z.optional(z.boolean()),
  availableStartTime: z.optional(timeOfDay),
  availableEndTime: z.optional(timeOfDay),
});

const notAvailable = z.strictObject({
  description: requiredText(limits.description),
  during: z.optional(period),
});

/** All that `POST /v1/practitioner-roles` reads. Times of day are the clinic's own; the API has no zone for them. */
export const newPractitionerRoleSchema = z.strictObject({
  practitionerId: resourceId,
  role: requiredText(limits.role),
  organizationName: z.optional(text(limits.organizationName)),
  specialty: z.optional(textList(limits.specialties, limits.specialty)),
  locationName: z.optional(text(limits.locationName)),
  phone: z.optional(text(limits.phone)),
  email: z.optional(email),
  period: z.optional(period),
  availableTime: z.optional(z.array(availableTimeSchema).check(z.maxLength(limits.availableTimes))),
  notAvailable: z.optional(z.array(notAvailable).check(z.maxLength(limits.notAvailable))),
  availabilityExceptions: z.optional(text(limits.availabilityExceptions)),
  active: z.optional(z.boolean()),
});

/** `PATCH /v1/practitioner-roles/{id}`: the fields to change. */
export const practitionerRoleChangeSchema = z.partial(newPractitionerRoleSchema);

/** A practitioner's role as ClinikAPI answers it in flat form. */
export const practitionerRoleSchema = z.extend(newPractitionerRoleSchema, { id: resourceId });

export type NewPractitionerRole = z.infer<typeof newPractitionerRoleSchema>;
export type PractitionerRoleChange = z.infer<typeof practitionerRoleChangeSchema>;
export type PractitionerRole = z.infer<typeof practitionerRoleSchema>;
