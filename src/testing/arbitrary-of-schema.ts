import fc from "fast-check";
import * as z from "zod/mini";

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Random values that `schema` accepts, made from its JSON Schema; what only a refinement forbids is filtered out. */
export function arbitraryOfSchema<Schema extends z.ZodMiniType>(
  schema: Schema,
): fc.Arbitrary<z.infer<Schema>> {
  const values = arbitrary(z.toJSONSchema(schema)) as fc.Arbitrary<z.infer<Schema>>;
  return values.filter((value) => z.safeParse(schema, value).success);
}

function arbitrary(schema: JsonSchema | boolean): fc.Arbitrary<unknown> {
  if (typeof schema === "boolean") return fc.jsonValue();
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(arbitrary));
  switch (schema.type) {
    case "object":
      return object(schema);
    case "array":
      return fc.array(arbitrary(schema.items as JsonSchema), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    case "string":
      return text(schema);
    case "integer":
      return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000 });
    case "number":
      return fc.double({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000, noNaN: true });
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    default:
      throw new Error(`no values are known for the schema ${JSON.stringify(schema)}`);
  }
}

function object({ properties = {}, required = [] }: JsonSchema): fc.Arbitrary<unknown> {
  const members = Object.entries(properties).map(([name, member]) => [name, arbitrary(member)] as const);
  return fc.record(Object.fromEntries(members), { requiredKeys: required, noNullPrototype: true });
}

const year = (of: number) => new Date(Date.UTC(of, 0, 1));

function text({ format, pattern, minLength = 0, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> {
  if (format === "date-time") return instants;
  if (format === "date") return dates.map((date) => date.toISOString().slice(0, 10));
  if (format === "email") return fc.emailAddress().filter((email) => email.length <= maxLength);
  if (pattern) return fc.stringMatching(new RegExp(pattern)).filter((value) => value.length <= maxLength);
  const short = fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 40) });
  const full = fc.string({ unit: "grapheme-ascii", minLength: maxLength, maxLength });
  return fc.oneof({ arbitrary: short, weight: 9 }, { arbitrary: full, weight: 1 });
}

const dates = fc.date({ min: year(1900), max: year(2100), noInvalidDate: true });

const instants = fc
  .tuple(dates, fc.constantFrom("Z", "+05:30", "-08:00"))
  .map(([date, zone]) => date.toISOString().replace("Z", zone));
