import { reversesOf } from "../fhir/capability-statement.ts";
import type { FhirKind } from "../fhir/fhir-kind.ts";
import { fhirKinds } from "../fhir/fhir-kinds.ts";
import { fhirRoot } from "../fhir/fhir-routes.ts";
import { answer, refusals } from "./answers.ts";
import { type Json, jsonSchema, schemaRef } from "./json-schema.ts";
import { countParameter, idParameter, queryParameter } from "./parameters.ts";

/** The elements of each FHIR resource that the flat form's fields fill. */
export const fhirSchemas = (): Json =>
  Object.fromEntries(Object.values(fhirKinds).map(({ type, schema }) => [`Fhir${type}`, jsonSchema(schema)]));

/** The FHIR routes of every resource. */
export const fhirPaths = (): Json => ({
  [`${fhirRoot}/metadata`]: {
    get: {
      tags: ["FHIR"],
      operationId: "fhirMetadata",
      summary: "What the FHIR interface can do",
      responses: {
        200: answer("A CapabilityStatement", fhirJson, schemaRef("CapabilityStatement")),
        ...refusals("OperationOutcome"),
      },
    },
  },
  ...(Object.assign({}, ...Object.values(fhirKinds).map(pathsOf)) as Json),
});

const fhirJson = "application/fhir+json";

const body = (schema: Json, ...types: string[]): Json => ({
  required: true,
  content: Object.fromEntries(types.map((type) => [type, { schema }])),
});

function pathsOf(kind: FhirKind): Json {
  const { type } = kind;
  const parameters = searchParameters(kind);
  const search = {
    tags: ["FHIR"],
    responses: { 200: bundle, ...refusals("OperationOutcome", [406]) },
  };
  const form = {
    type: "object",
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  };
  return {
    [`${fhirRoot}/${type}`]: {
      get: { ...search, operationId: `fhirSearch${type}`, summary: `FHIR search, ${type}`, parameters },
      post: write(kind, { verb: "Create", answers: { 201: one(type) }, statuses: [413, 422] }),
    },
    [`${fhirRoot}/${type}/_search`]: {
      post: {
        ...search,
        operationId: `fhirPostSearch${type}`,
        summary: `FHIR search, ${type}, with what is looked for in the body`,
        requestBody: body(form, "application/x-www-form-urlencoded"),
      },
    },
    [`${fhirRoot}/${type}/{id}`]: {
      parameters: [idParameter],
      get: operation(kind, { verb: "Read", answers: { 200: one(type) }, statuses: [404] }),
      put: write(kind, { verb: "Replace", answers: { 200: one(type) }, statuses: [404, 413, 422] }),
      patch: {
        ...operation(kind, { verb: "Patch", answers: { 200: one(type) }, statuses: [404, 409, 413, 422] }),
        requestBody: body(
          { oneOf: [{ type: "object" }, schemaRef("JsonPatch")] },
          fhirJson,
          "application/json-patch+json",
        ),
      },
      delete: operation(kind, { verb: "Delete", answers: { 204: answer("Deleted") }, statuses: [404] }),
    },
  };
}

const bundle = answer("A searchset", fhirJson, schemaRef("Bundle"));

const one = (type: string) => answer("The resource", fhirJson, schemaRef(`Fhir${type}`));

type Described = { verb: string; answers: Json; statuses: number[] };

const operation = ({ type }: FhirKind, { verb, answers, statuses }: Described): Json => ({
  tags: ["FHIR"],
  operationId: `fhir${verb}${type}`,
  summary: `FHIR ${verb.toLowerCase()}, ${type}`,
  responses: { ...answers, ...refusals("OperationOutcome", statuses) },
});

const write = (kind: FhirKind, described: Described): Json => ({
  ...operation(kind, described),
  requestBody: body(schemaRef(`Fhir${kind.type}`), fhirJson, "application/json"),
});

const oneOf = (name: string, values: string[]) =>
  values.length > 0 ? [queryParameter(name, { type: "string", enum: values })] : [];

function searchParameters({ type, parameters, includes, sorts }: FhirKind): Json[] {
  return [
    ...Object.entries(parameters).map(([name, { type: kind }]) =>
      queryParameter(name, { type: "string" }, `A FHIR search parameter of type ${kind}.`),
    ),
    ...oneOf(
      "_include",
      Object.keys(includes).map((parameter) => `${type}:${parameter}`),
    ),
    ...oneOf("_revinclude", reversesOf(type)),
    ...oneOf("_sort", Object.keys(sorts)),
    countParameter("_count"),
    ...oneOf("_total", ["none", "estimate", "accurate"]),
    ...oneOf("_summary", ["count", "false"]),
  ];
}
