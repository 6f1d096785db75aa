import * as z from "zod/mini";
import { type ProblemCode, problemStatus } from "#contract/problem.ts";
import { type Operation, operations } from "./operations.ts";

type Json = Record<string, unknown>;

/** Frontdesk's interface as an OpenAPI 3.1 document: what it takes is read off the schemas that check it. */
export function describeInterface(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Frontdesk",
      version: "1",
      description:
        "The interface between Frontdesk's pages and its server. Errors are RFC 9457 problem documents.",
    },
    paths,
    components: { schemas: { Problem: problem } },
  };
}

function describe({
  path,
  summary,
  query,
  body,
  once,
  answers = { 200: summary },
  mediaType,
}: Operation): Json {
  const content = { [mediaType ?? "application/json"]: {} };
  return {
    summary,
    parameters: [...pathParameters(path), ...queryParameters(query), ...(once ? [idempotencyKey] : [])],
    ...(body && {
      requestBody: { required: true, content: { "application/json": { schema: schemaOf(body) } } },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, description]) => [status, { description, content }]),
      ),
      default: {
        description: "It was not done.",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "Belongs to one intent: sent again with the same body, it is answered the same and done once.",
  schema: { type: "string", format: "uuid" },
};

function pathParameters(path: string): Json[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
    name,
    in: "path",
    required: true,
    schema:
      name === "key"
        ? { type: "string", format: "uuid" }
        : { type: "string", pattern: "^[A-Za-z0-9._-]{1,128}$" },
  }));
}

function queryParameters(query: z.ZodMiniType | undefined): Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query) as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

function schemaOf(schema: z.ZodMiniType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input" });
  return rest;
}

const instant = { type: "string", format: "date-time" };

const problem = {
  type: "object",
  required: ["type", "title", "status", "code", "requestId"],
  properties: {
    type: { type: "string", format: "uri" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { enum: Object.keys(problemStatus) as ProblemCode[] },
    requestId: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["field", "message"],
        properties: { field: { type: "string" }, message: { type: "string" } },
      },
    },
    conflicts: {
      type: "array",
      items: {
        type: "object",
        required: ["with", "start", "end"],
        properties: {
          with: { enum: ["practitioner", "patient", "outside-hours", "leave"] },
          start: instant,
          end: instant,
          closed: { enum: ["weekday", "day"] },
          appointmentId: { type: "string" },
          patientId: { type: "string" },
          patientName: { type: "string" },
          practitionerId: { type: "string" },
          practitionerName: { type: "string" },
        },
      },
    },
    alternatives: {
      type: "array",
      description: "The nearest free times, in order of time.",
      items: {
        type: "object",
        required: ["start", "end"],
        properties: { practitionerId: { type: "string" }, start: instant, end: instant },
      },
    },
    retryAfter: { type: "integer", description: "Seconds until it is worth asking again." },
  },
};
