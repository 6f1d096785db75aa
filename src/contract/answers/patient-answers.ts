import * as z from "zod/mini";
import type { Standing } from "#clinikapi/fhir/read-standing.ts";
import type { PatientSearch, PatientSummary, PatientVisits } from "#contract/patient.ts";

export const standingAnswer: z.ZodMiniType<Standing> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("deceased"), on: z.optional(z.string()) }),
  z.strictObject({ kind: z.literal("merged"), into: z.string() }),
  z.strictObject({ kind: z.literal("inactive") }),
]);

export const patientSummaryAnswer: z.ZodMiniType<PatientSummary> = z.strictObject({
  id: z.string(),
  name: z.string(),
  otherNames: z.optional(z.array(z.string())),
  standing: z.optional(standingAnswer),
  birthDate: z.optional(z.string()),
  bornIn: z.optional(z.string()),
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  gender: z.optional(z.string()),
  nextVisit: z.optional(z.iso.datetime()),
  lastVisit: z.optional(z.iso.datetime()),
});

export const patientSearchAnswer: z.ZodMiniType<PatientSearch> = z.strictObject({
  patients: z.array(patientSummaryAnswer),
  complete: z.boolean(),
  isNear: z.optional(z.boolean()),
});

export const patientVisitsAnswer: z.ZodMiniType<PatientVisits> = z.strictObject({
  next: z.optional(z.string()),
  practitioners: z.array(z.strictObject({ practitionerId: z.string(), lastSeen: z.string() })),
});
