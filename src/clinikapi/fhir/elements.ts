import * as z from "zod/mini";
import { moment } from "../values.ts";

// The part of FHIR R4's data types that ClinikAPI's resources use (https://hl7.org/fhir/R4/datatypes.html). What a
// resource has besides is not refused.
const words = z.optional(z.string());
// FHIR has null in a list of texts where only the reason is known why one is missing.
const wordList = z.optional(z.array(z.nullable(z.string())));

export const period = z.object({ start: z.optional(moment), end: z.optional(moment) });

export const reference = z.object({ reference: words, type: words, display: words });

const coding = z.object({ system: words, code: words, display: words });

export const extension = z.object({
  url: z.string(),
  valueString: words,
  valueBoolean: z.optional(z.boolean()),
});

export const concept = z.object({
  coding: z.optional(z.array(coding)),
  text: words,
  extension: z.optional(z.array(extension)),
});

export const identifier = z.object({ system: words, value: words });

export const humanName = z.object({
  use: words,
  text: words,
  family: words,
  given: wordList,
  prefix: wordList,
  suffix: wordList,
});

export const contactPoint = z.object({ system: words, value: words, use: words });

export const address = z.object({
  line: wordList,
  city: words,
  state: words,
  postalCode: words,
  country: words,
});

export type Reference = z.infer<typeof reference>;
export type Concept = z.infer<typeof concept>;
export type HumanName = z.infer<typeof humanName>;
export type ContactPoint = z.infer<typeof contactPoint>;
