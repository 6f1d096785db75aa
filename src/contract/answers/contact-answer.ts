import * as z from "zod/mini";
import type { PatientContact } from "#contract/patient-contact.ts";

const text = z.optional(z.string());

export const contactAnswer: z.ZodMiniType<PatientContact> = z.strictObject({
  phone: text,
  email: text,
  address: z.optional(
    z.strictObject({
      line: z.optional(z.array(z.string())),
      city: text,
      state: text,
      postalCode: text,
      country: text,
    }),
  ),
});
