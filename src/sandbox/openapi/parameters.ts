import { defaultCount, maximumCount } from "#clinikapi/envelope.ts";
import type { Json } from "./json-schema.ts";

export const idParameter: Json = {
  name: "id",
  in: "path",
  required: true,
  schema: { type: "string", pattern: "^[A-Za-z0-9._-]{1,128}$" },
};

/** A parameter of a search, which is never required. */
export const queryParameter = (name: string, schema: Json, description?: string): Json => ({
  name,
  in: "query",
  schema,
  ...(description && { description }),
});

/** How many a page holds, in the API's own way: what is out of range is no error. */
export const countParameter = (name: string): Json =>
  queryParameter(
    name,
    { type: "integer", default: defaultCount },
    `At most ${maximumCount}; more counts as ${maximumCount}, what is no positive whole number as ${defaultCount}.`,
  );
