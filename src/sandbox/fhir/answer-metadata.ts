import type { Context } from "hono";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { answerFhir } from "./answer-fhir.ts";
import { capabilityStatement } from "./capability-statement.ts";
import { fhirRoot } from "./fhir-routes.ts";

/** `GET /v1/metadata`, which needs no key. */
export const answerMetadata = (c: Context<SandboxEnv>): Response =>
  answerFhir(c, capabilityStatement(new URL(c.req.url).origin + fhirRoot));
