import { errorStatus } from "#clinikapi/error.ts";
import { type Json, schemaRef } from "./json-schema.ts";

/** The headers that every answer behind the key has. */
export const answerHeaders: Json = {
  "x-request-id": { schema: { type: "string" } },
  "x-timestamp": { schema: { type: "string", format: "date-time" } },
  "x-ratelimit-limit": { schema: { type: "integer" } },
  "x-ratelimit-remaining": { schema: { type: "integer" } },
  "x-ratelimit-reset": { schema: { type: "integer" } },
};

const headers = Object.fromEntries(
  Object.keys(answerHeaders).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
);

/** A successful answer. Without a schema it has no body. */
export const answer = (description: string, mediaType?: string, schema?: Json): Json => ({
  description,
  headers,
  ...(mediaType && { content: { [mediaType]: { schema: schema ?? {} } } }),
});

type Interface = "Error" | "OperationOutcome";

const mediaTypes: Record<Interface, string> = {
  Error: "application/json",
  OperationOutcome: "application/fhir+json",
};

const always = [400, 401, 403, 429, 500];

/** The refusals that a route may answer with, those of every route among them. */
export function refusals(shape: Interface, statuses: number[] = []): Json {
  const all = [...always, ...statuses].sort((a, b) => a - b);
  return Object.fromEntries(
    all.map((status) => [status, { $ref: `#/components/responses/${shape}${status}` }]),
  );
}

/** Every refusal of both interfaces, as the document's components. */
export function refusalComponents(): Json {
  const statuses: number[] = [...new Set(Object.values(errorStatus)), 406];
  const shapes: Interface[] = ["Error", "OperationOutcome"];
  return Object.fromEntries(
    shapes.flatMap((shape) => statuses.map((status) => [`${shape}${status}`, refusal(shape, status)])),
  );
}

function refusal(shape: Interface, status: number): Json {
  const codes = Object.entries(errorStatus).filter(([, each]) => each === status);
  return {
    description: codes.map(([code]) => code).join(", ") || "Not acceptable",
    headers: {
      ...headers,
      ...(status === 429 && { "retry-after": { schema: { type: "integer" }, description: "Seconds." } }),
    },
    content: { [mediaTypes[shape]]: { schema: schemaRef(shape) } },
  };
}
