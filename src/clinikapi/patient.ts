import * as z from "zod/mini";
import { address, genders, personLimits } from "./person.ts";
import { day, email, requiredText, resourceId, text } from "./values.ts";

/** Limits of `/v1/patients`: lengths in UTF-16 code units, lists in entries. */
const patientLimits = {
  ...personLimits,
  maritalStatus: 100,
  contacts: 10,
  relationship: 100,
  languages: 10,
  language: 100,
} as const;

const limits = patientLimits;

const contact = z.strictObject({
  relationship: z.optional(text(limits.relationship)),
  firstName: z.optional(text(limits.firstName)),
  lastName: z.optional(text(limits.lastName)),
  phone: z.optional(text(limits.phone)),
  email: z.optional(email),
  address: z.optional(address),
});

const language = z.strictObject({
  language: requiredText(limits.language),
  preferred: z.optional(z.boolean()),
});

/** All that `POST /v1/patients` reads. */
export const newPatientSchema = z.strictObject({
  firstName: requiredText(limits.firstName),
  lastName: requiredText(limits.lastName),
  email: z.optional(email),
  phone: z.optional(text(limits.phone)),
  gender: z.optional(z.enum(genders)),
  birthDate: z.optional(day),
  address: z.optional(address),
  maritalStatus: z.optional(text(limits.maritalStatus)),
  contact: z.optional(z.array(contact).check(z.maxLength(limits.contacts))),
  languages: z.optional(z.array(language).check(z.maxLength(limits.languages))),
  generalPractitionerId: z.optional(resourceId),
  active: z.optional(z.boolean()),
});

/** `PATCH /v1/patients/{id}`: the fields to change. */
export const patientChangeSchema = z.partial(newPatientSchema);

/** What FHIR has of a patient: people with one name have no other part of it. */
export const namedInAnyWaySchema = z
  .extend(newPatientSchema, {
    firstName: z.optional(text(limits.firstName)),
    lastName: z.optional(text(limits.lastName)),
  })
  .check(
    z.refine(({ firstName = "", lastName = "" }) => `${firstName}${lastName}`.trim() !== "", {
      path: ["firstName"],
      params: { rule: "required" },
    }),
  );

/** A patient as ClinikAPI answers it in flat form. */
export const patientSchema = z.extend(newPatientSchema, { id: resourceId, fullName: z.string() });

export type NewPatient = z.infer<typeof newPatientSchema>;
export type PatientChange = z.infer<typeof patientChangeSchema>;
export type Patient = z.infer<typeof patientSchema>;
