import * as z from "zod/mini";
import { address, genders, personLimits } from "./person.ts";
import { day, email, period, requiredText, resourceId, text, textList } from "./values.ts";

/** Limits of `/v1/practitioners`: lengths in UTF-16 code units, lists in entries. */
export const practitionerLimits = {
  ...personLimits,
  npi: 20,
  specialty: 200,
  affixes: 10,
  affix: 50,
  qualifications: 20,
  qualification: 200,
  languages: 20,
  language: 100,
} as const;

const limits = practitionerLimits;

const qualification = z.strictObject({
  name: requiredText(limits.qualification),
  issuer: z.optional(text(limits.qualification)),
  identifier: z.optional(text(limits.qualification)),
  period: z.optional(period),
});

/** All that `POST /v1/practitioners` reads. */
export const newPractitionerSchema = z.strictObject({
  firstName: requiredText(limits.firstName),
  lastName: requiredText(limits.lastName),
  prefix: z.optional(textList(limits.affixes, limits.affix)),
  suffix: z.optional(textList(limits.affixes, limits.affix)),
  email: z.optional(email),
  phone: z.optional(text(limits.phone)),
  gender: z.optional(z.enum(genders)),
  birthDate: z.optional(day),
  npi: z.optional(text(limits.npi)),
  specialty: z.optional(text(limits.specialty)),
  qualifications: z.optional(z.array(qualification).check(z.maxLength(limits.qualifications))),
  languages: z.optional(textList(limits.languages, limits.language)),
  address: z.optional(address),
  active: z.optional(z.boolean()),
});

/** `PATCH /v1/practitioners/{id}`: the fields to change. */
export const practitionerChangeSchema = z.partial(newPractitionerSchema);

/** A practitioner as ClinikAPI answers it in flat form. */
export const practitionerSchema = z.extend(newPractitionerSchema, { id: resourceId });

export type NewPractitioner = z.infer<typeof newPractitionerSchema>;
export type PractitionerChange = z.infer<typeof practitionerChangeSchema>;
export type Practitioner = z.infer<typeof practitionerSchema>;
