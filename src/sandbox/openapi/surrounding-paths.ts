import { faultSchema } from "../control/fault.ts";
import { registrationSchema } from "../webhooks/webhook-routes.ts";
import { answer } from "./answers.ts";
import { type Json, jsonSchema, schemaRef } from "./json-schema.ts";

const json = "application/json";
const object = { type: "object" };
const isPublic = { tags: ["Public"], security: [] };

/** What needs no key. */
export const publicPaths: Json = {
  "/health": {
    get: {
      ...isPublic,
      operationId: "health",
      summary: "Whether it runs",
      responses: { 200: { description: "It does", content: { [json]: { schema: object } } } },
    },
  },
  "/v1/metadata": {
    get: {
      ...isPublic,
      operationId: "metadata",
      summary: "What the FHIR interface can do",
      responses: {
        200: {
          description: "A CapabilityStatement",
          content: { "application/fhir+json": { schema: schemaRef("CapabilityStatement") } },
        },
      },
    },
  },
  "/openapi.json": {
    get: {
      ...isPublic,
      operationId: "openapi",
      summary: "This document",
      responses: { 200: { description: "OpenAPI 3.1", content: { [json]: { schema: object } } } },
    },
  },
};

/** What tests and developers steer the sandbox with; for callers on the same machine alone. */
export const controlPaths = (): Json => ({
  "/sandbox/faults": {
    get: control("listFaults", "The faults that are still to come", found),
    post: {
      ...control("addFault", "Make requests fail, hang, break off or come late", created),
      requestBody: bodyOf(jsonSchema(faultSchema)),
    },
    delete: control("clearFaults", "Forget all faults", done),
  },
  "/sandbox/requests": {
    get: control("countRequests", "How many calls each route has had", found),
    delete: control("clearRequests", "Count from nought again", done),
  },
  "/sandbox/reset": { post: control("reset", "Put the sandbox back to how it started", done) },
  "/sandbox/webhooks": {
    get: control("listWebhooks", "The registered addresses, without their secrets", {
      200: answer("They are here", json, { type: "array", items: object }),
    }),
    post: {
      ...control("registerWebhook", "Deliver every write to an address, signed", created),
      requestBody: bodyOf(jsonSchema(registrationSchema)),
    },
  },
  "/sandbox/webhooks/{id}": {
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
    delete: control("removeWebhook", "Forget an address", done),
  },
});

const found = { 200: answer("It is here", json, object) };
const created = { 201: answer("Done", json, object), 422: { $ref: "#/components/responses/Error422" } };
const done = { 204: { description: "Done" } };

const control = (operationId: string, summary: string, answers: Json): Json => ({
  tags: ["Sandbox"],
  security: [],
  operationId,
  summary,
  responses: { ...answers, 404: { $ref: "#/components/responses/Error404" } },
});

const bodyOf = (schema: Json): Json => ({ required: true, content: { [json]: { schema } } });
