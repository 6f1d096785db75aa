import type { Context } from "hono";
import { errorStatus } from "#clinikapi/error.ts";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { errorBody, sandboxError } from "../http/answer-error.ts";
import { FhirError } from "./fhir-error.ts";

/** Answers a FHIR resource bare, as the FHIR interface does. */
export function answerFhir(c: Context<SandboxEnv>, resource: object, status: 200 | 201 = 200): Response {
  return c.body(JSON.stringify(resource), status, { "content-type": "application/fhir+json" });
}

type Issue = {
  severity: "error";
  code: string;
  details?: { coding: { system: string; code: string }[] };
  diagnostics: string;
};

const outcome = (issue: Issue[]) => ({ resourceType: "OperationOutcome", issue });

/** Turns whatever a FHIR route threw into an OperationOutcome; the API's own error code is in `details`. */
export function answerOutcome(error: unknown, c: Context<SandboxEnv>): Response {
  const headers = { "content-type": "application/fhir+json" };
  if (error instanceof FhirError) {
    const issue: Issue = { severity: "error", code: error.issueType, diagnostics: error.message };
    return c.body(JSON.stringify(outcome([issue])), error.status, headers);
  }
  const known = sandboxError(error);
  for (const [name, value] of Object.entries(known.headers)) c.header(name, value);
  const details = { coding: [{ system: "urn:clinikapi:error-code", code: known.code }] };
  const { issues } = errorBody(known, c.get("requestId"));
  const body = outcome(
    issues.map(({ severity, code, diagnostics }) => ({ severity, code, details, diagnostics })),
  );
  return c.body(JSON.stringify(body), errorStatus[known.code], headers);
}
