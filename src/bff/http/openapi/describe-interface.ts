import * as z from "zod/mini";
import { answersOf, type Route } from "#bff/http/table/route.ts";
import { routeTable } from "#bff/http/table/route-table.ts";
import { problemAnswer } from "#contract/answers/problem-answer.ts";

type Json = Record<string, unknown>;

/** Frontdesk's interface as an OpenAPI 3.1 document: what goes in and comes out is read off the schemas that check it. */
export function describeInterface(): Json {
  const paths: Record<string, Json> = {};
  for (const [name, route] of Object.entries<Route>(routeTable)) {
    const [method = "", pattern = ""] = name.split(" ");
    const path = pattern.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(path, route) };
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
    components: { schemas: { Problem: schemaOf(problemAnswer, "output") } },
  };
}

function describe(path: string, route: Route): Json {
  const { summary, query, body, once } = route;
  return {
    summary,
    parameters: [...pathParameters(path), ...queryParameters(query), ...(once ? [idempotencyKey] : [])],
    ...(body && {
      requestBody: { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } },
    }),
    responses: {
      ...Object.fromEntries(
        answersOf(route).map(([status, means, json]) => [status, answer(route, means, json)]),
      ),
      default: {
        description: "It was not done.",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function answer({ answers }: Route, description: string, json?: z.ZodMiniType): Json {
  if (json) return { description, content: { "application/json": { schema: schemaOf(json, "output") } } };
  return { description, ...(typeof answers === "string" && { content: { [answers]: {} } }) };
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
  const { properties = {}, required = [] } = schemaOf(query, "input") as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

function schemaOf(schema: z.ZodMiniType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
