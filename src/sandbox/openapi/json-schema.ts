import * as z from "zod/mini";

export type Json = Record<string, unknown>;

/** What a zod schema takes, as a JSON Schema of OpenAPI 3.1's dialect; rules that only code knows are not in it. */
export function jsonSchema(schema: z.ZodMiniType): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io: "input",
    override({ jsonSchema: { format, ...rest }, jsonSchema }) {
      // The format says it; zod's pattern for it is no help to a reader.
      if (format !== undefined && "pattern" in rest) delete jsonSchema.pattern;
    },
  });
  return described;
}

/** A reference to `name` among the document's schemas. */
export const schemaRef = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
