import { appointmentSchema } from "#clinikapi/appointment.ts";
import { patientSchema } from "#clinikapi/patient.ts";
import { practitionerSchema } from "#clinikapi/practitioner.ts";
import { practitionerRoleSchema } from "#clinikapi/practitioner-role.ts";
import { scheduleSchema } from "#clinikapi/schedule.ts";
import { slotSchema } from "#clinikapi/slot.ts";
import { type ResourceKind, resourceKinds } from "../resources/resource-kinds.ts";
import { enveloped, pageOf } from "./answer-schemas.ts";
import { answer, refusals } from "./answers.ts";
import { type Json, jsonSchema, schemaRef } from "./json-schema.ts";
import { countParameter, idParameter, queryParameter } from "./parameters.ts";

const resources = {
  Patient: patientSchema,
  Practitioner: practitionerSchema,
  PractitionerRole: practitionerRoleSchema,
  Schedule: scheduleSchema,
  Slot: slotSchema,
  Appointment: appointmentSchema,
};

/** Each resource as it is answered, as it is created and as it is changed. */
export const resourceSchemas = (): Json =>
  Object.fromEntries(
    Object.values(resourceKinds).flatMap(({ type, create, change }) => [
      [type, jsonSchema(resources[type])],
      [`New${type}`, jsonSchema(create)],
      [`${type}Change`, jsonSchema(change)],
    ]),
  );

/** The simplified routes of every resource. */
export const simplifiedPaths = (): Json =>
  Object.assign({}, ...Object.values(resourceKinds).map(pathsOf)) as Json;

const json = "application/json";

// Whatever the API's three content types are for, it reads a body in each of them.
const body = (schema: Json): Json => ({
  required: true,
  content: Object.fromEntries(
    [json, "application/fhir+json", "application/json-patch+json"].map((type) => [type, { schema }]),
  ),
});

function pathsOf(kind: ResourceKind): Json {
  const { type, path } = kind;
  const one = schemaRef(type);
  const tags = [type];
  return {
    [`/v1/${path}`]: {
      get: {
        tags,
        operationId: `search${type}`,
        summary: `Search, ${path}; it lags behind writes`,
        parameters: searchParameters(kind),
        responses: { 200: answer("A page", json, pageOf(one)), ...refusals("Error", [422]) },
      },
      post: {
        tags,
        operationId: `create${type}`,
        summary: `Create, ${path}`,
        requestBody: body(schemaRef(`New${type}`)),
        responses: { 201: answer("Created", json, enveloped(one)), ...refusals("Error", [413, 422]) },
      },
    },
    [`/v1/${path}/{id}`]: {
      parameters: [idParameter],
      get: readOperation(kind),
      patch: {
        tags,
        operationId: `update${type}`,
        summary: `Change some fields, ${path}`,
        requestBody: body({ oneOf: [schemaRef(`${type}Change`), schemaRef("JsonPatch")] }),
        responses: {
          200: answer("Changed", json, enveloped(one)),
          ...refusals("Error", [404, 409, 413, 422]),
        },
      },
      delete: {
        tags,
        operationId: `delete${type}`,
        summary: `Delete, ${path}`,
        responses: { 204: answer("Deleted"), ...refusals("Error", [404]) },
      },
    },
  };
}

function readOperation({ type, path }: ResourceKind): Json {
  const read = answer("The resource", json, enveloped(schemaRef(type)));
  const operation = { tags: [type], operationId: `read${type}`, summary: `Read, ${path}` };
  if (type !== "Patient") return { ...operation, responses: { 200: read, ...refusals("Error", [404]) } };
  const bundle = { "application/fhir+json": { schema: schemaRef("Bundle") } };
  return {
    ...operation,
    parameters: [
      queryParameter(
        "_revinclude",
        { type: "string" },
        "Such as `Appointment:patient`: a search, whose answer is a Bundle of the patient and what refers to it.",
      ),
    ],
    responses: {
      200: { ...read, content: { ...(read.content as Json), ...bundle } },
      ...refusals("Error", [404]),
    },
  };
}

function searchParameters(kind: ResourceKind): Json[] {
  const sort = { type: "string", enum: ["date", "-date", "start", "-start"] };
  return [
    ...Object.keys(kind.filters).map((name) => queryParameter(name, filterSchema(kind, name))),
    ...(kind.isSortable ? [queryParameter("sort", sort)] : []),
    countParameter("count"),
    queryParameter("cursor", { type: "string" }, "Of the page before."),
  ];
}

/** A filter takes what the field of its name holds; one that has no field, or a list, takes text. */
function filterSchema({ create }: ResourceKind, name: string): Json {
  if (name === "dateFrom" || name === "dateTo") return { type: "string", format: "date" };
  const { properties } = jsonSchema(create) as { properties: Record<string, Json> };
  const field = properties[name];
  return field === undefined || field.type === "array" ? { type: "string" } : field;
}
