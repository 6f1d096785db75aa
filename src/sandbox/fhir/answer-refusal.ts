import type { Context } from "hono";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { answerError } from "../http/answer-error.ts";
import { answerOutcome } from "./answer-fhir.ts";
import { fhirRoot } from "./fhir-routes.ts";

/** Turns whatever a route threw into an answer: an OperationOutcome on the FHIR interface, else the API's error body. */
export const answerRefusal = (error: unknown, c: Context<SandboxEnv>): Response =>
  c.req.path.startsWith(`${fhirRoot}/`) ? answerOutcome(error, c) : answerError(error, c);
