import type { ErrorCode } from "#clinikapi/error.ts";
import type { FieldIssue } from "#clinikapi/field-issues.ts";

/** What the API calls each error in words. */
const sentences: Record<ErrorCode, string> = {
  INVALID_JSON: "The request body is not valid JSON",
  METHOD_OVERRIDE_REJECTED: "Method override headers are not accepted",
  UNAUTHORIZED: "The x-api-key header is missing",
  INVALID_KEY_FORMAT: "The API key must look like clk_live_* or clk_test_*",
  INVALID_KEY: "The API key is not known",
  KEY_REVOKED: "The API key has been revoked",
  KEY_EXPIRED: "The API key has expired",
  FORBIDDEN: "The API key does not have the scope that this call needs",
  NOT_FOUND: "Not found",
  CONFLICT: "The resource is not in the state that the request expects",
  PAYLOAD_TOO_LARGE: "The request body is larger than 1 MB",
  VALIDATION_ERROR: "Validation failed",
  RATE_LIMITED: "Too many requests in the last minute",
  MONTHLY_QUOTA_EXCEEDED: "The monthly quota of requests is used up",
  SANDBOX_QUOTA_EXCEEDED: "The sandbox quota of requests is used up",
  INTERNAL_ERROR: "Internal server error",
};

/** Why the sandbox refuses a request. Routes throw it where they know; one handler turns it into an answer. */
export class SandboxError extends Error {
  override name = "SandboxError";
  readonly code: ErrorCode;
  readonly fields: FieldIssue[];
  readonly headers: Record<string, string>;
  constructor(
    code: ErrorCode,
    {
      message = sentences[code],
      fields = [],
      headers = {},
    }: { message?: string; fields?: FieldIssue[]; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.code = code;
    this.fields = fields;
    this.headers = headers;
  }
}

/** What is wrong with fields of the request. */
export const invalidFields = (fields: FieldIssue[]) => new SandboxError("VALIDATION_ERROR", { fields });
