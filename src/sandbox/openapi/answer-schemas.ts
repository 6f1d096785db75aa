import { errorStatus } from "#clinikapi/error.ts";
import { type Json, schemaRef } from "./json-schema.ts";

const object = (properties: Json): Json => ({
  type: "object",
  properties,
  required: Object.keys(properties),
});

const text = { type: "string" };
const count = { type: "integer", minimum: 0 };
const issues = {
  type: "array",
  items: object({ severity: { const: "error" }, code: text, diagnostics: text }),
};

/** The shapes of answers that all resources share. */
export const answerSchemas: Json = {
  Meta: object({
    requestId: text,
    timestamp: { type: "string", format: "date-time" },
    status: { type: "integer" },
    rateLimitTotal: count,
    rateLimitRemaining: count,
    rateLimitReset: {
      ...count,
      description: "Seconds until the oldest call of the last minute is forgotten.",
    },
  }),
  Error: object({
    error: text,
    message: { ...text, description: "The same as `error`." },
    code: { enum: Object.keys(errorStatus) },
    requestId: text,
    issues: { ...issues, description: "Each `diagnostics` reads `field: what is wrong`, without the value." },
    issue: { ...issues, description: "The same as `issues`." },
  }),
  JsonPatch: {
    type: "array",
    description: "RFC 6902, of the flat form.",
    items: {
      type: "object",
      properties: {
        op: { enum: ["add", "remove", "replace", "move", "copy", "test"] },
        path: text,
        from: text,
        value: {},
      },
      required: ["op", "path"],
    },
  },
  OperationOutcome: object({
    resourceType: { const: "OperationOutcome" },
    issue: { type: "array", items: { type: "object" } },
  }),
  Bundle: {
    type: "object",
    properties: {
      resourceType: { const: "Bundle" },
      type: { const: "searchset" },
      total: count,
      link: { type: "array", items: object({ relation: { enum: ["self", "next"] }, url: text }) },
      entry: {
        type: "array",
        items: object({
          fullUrl: text,
          resource: { type: "object" },
          search: object({ mode: { enum: ["match", "include"] } }),
        }),
      },
    },
    required: ["resourceType", "type", "link"],
  },
  CapabilityStatement: { type: "object", properties: { resourceType: { const: "CapabilityStatement" } } },
};

/** The envelope of the simplified routes around `data`. */
export const enveloped = (data: Json): Json => object({ data, meta: schemaRef("Meta") });

/** One page of a search of the simplified routes. */
export const pageOf = (item: Json): Json =>
  enveloped(
    object({
      data: { type: "array", items: item },
      total: count,
      cursor: { type: ["string", "null"], description: "Opaque; hand it back to read the next page." },
      hasMore: { type: "boolean" },
    }),
  );
