import type { Context } from "hono";
import type * as z from "zod/mini";
import { Refusal } from "#bff/problems/refusal.ts";
import { fieldIssues } from "#clinikapi/field-issues.ts";
import { issueSentence } from "#clinikapi/issue-sentence.ts";

/**
 * The request's JSON body as `schema` reads it. Throws a Refusal: `unsupported-media-type`, `invalid-json`, or
 * `invalid-fields` with each wrong field. `rules` has the sentences of the schema's own refinements.
 */
export async function readJson<Schema extends z.ZodMiniType>(
  c: Context,
  schema: Schema,
  rules: Record<string, string> = {},
): Promise<z.output<Schema>> {
  const mediaType = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") throw new Refusal("unsupported-media-type");
  return parseJson(new Uint8Array(await c.req.arrayBuffer()), schema, rules);
}

/** As {@link readJson}, of bytes that were read already. */
export function parseJson<Schema extends z.ZodMiniType>(
  bytes: Uint8Array,
  schema: Schema,
  rules: Record<string, string> = {},
): z.output<Schema> {
  const result = schema.safeParse(parse(bytes), { error: (issue) => issueSentence(issue, undefined, rules) });
  if (result.success) return result.data;
  throw new Refusal("invalid-fields", { errors: fieldIssues(result.error) });
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Refusal("invalid-json", {}, { cause: error });
  }
}
