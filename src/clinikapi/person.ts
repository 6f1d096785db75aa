import * as z from "zod/mini";
import { text, textList } from "./values.ts";

/** Limits of what patients and practitioners share, in UTF-16 code units; `phone` and names as the API documents them. */
export const personLimits = {
  firstName: 100,
  lastName: 100,
  phone: 20,
  addressLines: 5,
  addressLine: 200,
  city: 100,
  state: 100,
  postalCode: 20,
  country: 100,
} as const;

const limits = personLimits;

/** FHIR R4's administrative genders. */
export const genders = ["male", "female", "other", "unknown"] as const;

/** A postal address; every part may be missing. */
export const address = z.strictObject({
  line: z.optional(textList(limits.addressLines, limits.addressLine)),
  city: z.optional(text(limits.city)),
  state: z.optional(text(limits.state)),
  postalCode: z.optional(text(limits.postalCode)),
  country: z.optional(text(limits.country)),
});

/** A person's name in one line. */
export const fullName = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${firstName} ${lastName}`.trim();

export type Address = z.infer<typeof address>;
