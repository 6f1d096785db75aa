import type * as z from "zod/mini";
import { fieldIssues } from "#clinikapi/field-issues.ts";
import { issueSentence } from "#clinikapi/issue-sentence.ts";
import { invalidFields } from "#sandbox/http/sandbox-error.ts";

/** The input as the schema has it, or a `VALIDATION_ERROR` that names every field that is wrong, without its value. */
export function parseFields<T>(schema: z.ZodMiniType<T>, input: unknown): T {
  const result = schema.safeParse(input, { error: (issue) => issueSentence(issue) });
  if (result.success) return result.data;
  throw invalidFields(fieldIssues(result.error));
}
