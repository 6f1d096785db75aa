import * as z from "zod/mini";
import { newPatientSchema } from "#clinikapi/patient.ts";
import { day, resourceId } from "#clinikapi/values.ts";
import { firstBirthYear } from "#domain/birth-years.ts";
import { hasVisibleText } from "#domain/people/visible-text.ts";
import { serverNow } from "#lib/clock/server-clock.ts";
import type { PatientSummary } from "./patient.ts";
import type { Problem } from "./problem.ts";

const { shape } = newPatientSchema;
const dayMs = 86_400_000;
const mostOthers = 100;

type Rule = keyof typeof registrationSentences;

/** What is wrong when a rule of {@link registrationSchema} is broken. */
export const registrationSentences = {
  notBorn: "must not be in the future",
  bornTooEarly: `must be in ${firstBirthYear} or later`,
};

// Somewhere it is tomorrow already.
const isBorn = (birthDate: string) => Date.parse(birthDate) <= serverNow().getTime() + dayMs;

// A name of which nothing is to be seen is none.
const isSeen = z.refine<string>(hasVisibleText, { params: { rule: "required" }, abort: true });

/** `POST /api/patients`, with an `Idempotency-Key`: what the front desk asks of somebody new. `birthDate` is `yyyy-MM-dd`. */
export const registrationSchema = z.strictObject({
  /** Missing for people with one name, which is their `lastName`. */
  firstName: z.optional(shape.firstName.check(isSeen)),
  lastName: shape.lastName.check(isSeen),
  birthDate: z.optional(
    day.check(
      z.refine(isBorn, { params: { rule: "notBorn" satisfies Rule } }),
      z.refine((birthDate) => birthDate >= `${firstBirthYear}`, {
        params: { rule: "bornTooEarly" satisfies Rule },
      }),
    ),
  ),
  phone: shape.phone,
  email: shape.email,
  gender: shape.gender,
  /** Patients, by their ids, of whom somebody said that this is another person. */
  others: z.optional(z.array(resourceId).check(z.maxLength(mostOthers))),
});

export type Registration = z.infer<typeof registrationSchema>;

/**
 * What became of one registration. `POST /api/patients` answers `registered` with 201, `confirming` with 202 while nobody
 * knows whether the clinic's records have it, and the problem itself in place of `failed`; `GET /api/registrations/:key`
 * answers any of the three with 200.
 */
export type RegistrationState =
  | { state: "registered"; patient: PatientSummary }
  | { state: "confirming"; key: string }
  | { state: "failed"; problem: Problem };
