import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { type ErrorBody, type ErrorCode, type ErrorIssue, errorStatus } from "#clinikapi/error.ts";
import type { SandboxEnv } from "./sandbox-env.ts";
import { SandboxError } from "./sandbox-error.ts";

/** An error's body; `message` and `issue` say again what `error` and `issues` say, for clients that look there. */
export type SandboxErrorBody = ErrorBody & { message: string; issue: ErrorIssue[] };

/** Turns whatever a route threw into an error answer; what is not a {@link SandboxError} is not told to the caller. */
export function answerError(error: unknown, c: Context<SandboxEnv>): Response {
  const known = sandboxError(error);
  for (const [name, value] of Object.entries(known.headers)) c.header(name, value);
  return c.json(errorBody(known, c.get("requestId")), errorStatus[known.code]);
}

/** The error's body as the simplified routes have it. */
export function errorBody(error: SandboxError, requestId: string): SandboxErrorBody {
  const issues = issuesOf(error);
  const { message, code } = error;
  return { error: message, message, code, requestId, issues, issue: issues };
}

/** The {@link SandboxError} that an error is, or stands for. */
export function sandboxError(error: unknown): SandboxError {
  if (error instanceof SandboxError) return error;
  return new SandboxError(error instanceof HTTPException ? codeOf(error.status) : "INTERNAL_ERROR");
}

// FHIR R4's issue types: https://hl7.org/fhir/R4/valueset-issue-type.html
const issueTypes: Partial<Record<ErrorCode, string>> = {
  INVALID_JSON: "structure",
  NOT_FOUND: "not-found",
  CONFLICT: "conflict",
  FORBIDDEN: "forbidden",
  PAYLOAD_TOO_LARGE: "too-long",
  VALIDATION_ERROR: "invalid",
  RATE_LIMITED: "throttled",
  MONTHLY_QUOTA_EXCEEDED: "throttled",
  SANDBOX_QUOTA_EXCEEDED: "throttled",
  METHOD_OVERRIDE_REJECTED: "not-supported",
  INTERNAL_ERROR: "exception",
};

function issuesOf({ code, message, fields }: SandboxError): ErrorIssue[] {
  const type = issueTypes[code] ?? "security";
  if (fields.length === 0) return [{ severity: "error", code: type, diagnostics: message }];
  return fields.map((issue) => ({
    severity: "error",
    code: type,
    diagnostics: `${issue.field}: ${issue.message}`,
  }));
}

function codeOf(status: number): ErrorCode {
  if (status === 404) return "NOT_FOUND";
  if (status === 413) return "PAYLOAD_TOO_LARGE";
  return status < 500 ? "INVALID_JSON" : "INTERNAL_ERROR";
}
