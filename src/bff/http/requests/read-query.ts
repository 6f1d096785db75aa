import type { Context } from "hono";
import type * as z from "zod/mini";
import { Refusal } from "#bff/problems/refusal.ts";
import { fieldIssues } from "#clinikapi/field-issues.ts";
import { issueSentence } from "#clinikapi/issue-sentence.ts";

/**
 * The request's query as `schema` reads it; else throws a Refusal, `invalid-fields`, that names each wrong parameter.
 * `rules` has the sentences of the schema's own refinements.
 */
export function readQuery<Schema extends z.ZodMiniType>(
  c: Context,
  schema: Schema,
  rules: Record<string, string> = {},
): z.output<Schema> {
  const result = schema.safeParse(c.req.query(), {
    error: (issue) => issueSentence(issue, undefined, rules),
  });
  if (result.success) return result.data;
  throw new Refusal("invalid-fields", { errors: fieldIssues(result.error) });
}
