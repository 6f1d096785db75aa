import * as z from "zod/mini";
import type { PractitionerList, PractitionerSummary } from "#contract/practitioner.ts";

export const practitionerSummaryAnswer: z.ZodMiniType<PractitionerSummary> = z.strictObject({
  id: z.string(),
  name: z.string(),
  specialty: z.optional(z.string()),
});

export const practitionerListAnswer: z.ZodMiniType<PractitionerList> = z.strictObject({
  practitioners: z.array(practitionerSummaryAnswer),
});
