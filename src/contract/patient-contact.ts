import * as z from "zod/mini";
import { newPatientSchema } from "#clinikapi/patient.ts";
import { hasVisibleText } from "#domain/people/visible-text.ts";
import type { PatientSummary } from "./patient.ts";

const { phone, email, address } = newPatientSchema.shape;

/** How a patient is reached. */
const contactSchema = z.strictObject({ phone, email, address });

export type PatientContact = z.infer<typeof contactSchema>;

export const contactFields = ["phone", "email", "address"] as const satisfies (keyof PatientContact)[];

const hasAnyText = (value: unknown): boolean =>
  typeof value === "string"
    ? hasVisibleText(value)
    : typeof value === "object" && value !== null && Object.values(value).some(hasAnyText);

/** What is wrong when a rule of {@link contactChangeSchema} is broken. */
export const contactSentences = { nothingToChange: "names nothing to change" };

// ClinikAPI has no way to take an e-mail address away, so that none of the three is.
const isSeen = z.refine<unknown>((value) => value === undefined || hasAnyText(value), {
  params: { rule: "required" },
});

/**
 * `PATCH /api/patients/:id`, with an `Idempotency-Key`: the contact details to change, none of them empty. `expected`: what the
 * patient's record is taken to have; where it has something else in one of these fields by now, nothing is changed.
 */
export const contactChangeSchema = z
  .strictObject({
    phone: phone.check(isSeen),
    email,
    address: address.check(isSeen),
    expected: contactSchema,
  })
  .check(
    z.refine((change) => contactFields.some((field) => change[field] !== undefined), {
      params: { rule: "nothingToChange" },
    }),
  );

export type ContactChange = z.infer<typeof contactChangeSchema>;

/** A patient and how to reach them, as the clinic's record has it. */
export type PatientDetails = { patient: PatientSummary; contact: PatientContact };
