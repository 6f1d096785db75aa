import { answerSchemas } from "./answer-schemas.ts";
import { answerHeaders, refusalComponents } from "./answers.ts";
import { fhirPaths, fhirSchemas } from "./fhir-paths.ts";
import type { Json } from "./json-schema.ts";
import { resourceSchemas, simplifiedPaths } from "./simplified-paths.ts";
import { controlPaths, publicPaths } from "./surrounding-paths.ts";
import { webhookDescriptions } from "./webhook-descriptions.ts";

/**
 * The sandbox as an OpenAPI 3.1 document, made from the schemas and tables that its routes are made from. `url` is where
 * it answers; `control` whether it has its control routes.
 */
export const openapiDocument = ({ url, control }: { url: string; control: boolean }): Json => ({
  openapi: "3.1.0",
  info: {
    title: "A sandbox of ClinikAPI",
    version: "1",
    description:
      "Speaks ClinikAPI's REST interface and its FHIR R4 passthrough, with its habits: searches lag behind writes, " +
      "calls are limited by the minute, overlapping appointments are accepted, and a repeated create is a second one.",
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [{ url }],
  security: [{ apiKey: [] }],
  paths: { ...publicPaths, ...simplifiedPaths(), ...fhirPaths(), ...(control ? controlPaths() : {}) },
  webhooks: webhookDescriptions(),
  components: {
    securitySchemes: {
      apiKey: { type: "apiKey", in: "header", name: "x-api-key", description: "clk_live_* or clk_test_*" },
    },
    headers: answerHeaders,
    responses: refusalComponents(),
    schemas: { ...answerSchemas, ...resourceSchemas(), ...fhirSchemas() },
  },
});
