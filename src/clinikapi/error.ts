/** Error codes of ClinikAPI, each with the HTTP status that carries it. */
export const errorStatus = {
  INVALID_JSON: 400,
  METHOD_OVERRIDE_REJECTED: 400,
  UNAUTHORIZED: 401,
  INVALID_KEY_FORMAT: 401,
  INVALID_KEY: 401,
  KEY_REVOKED: 401,
  KEY_EXPIRED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  VALIDATION_ERROR: 422,
  RATE_LIMITED: 429,
  MONTHLY_QUOTA_EXCEEDED: 429,
  SANDBOX_QUOTA_EXCEEDED: 429,
  INTERNAL_ERROR: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** One entry of an error's `issues`; `diagnostics` reads `field: what is wrong`, never with the field's value. */
export type ErrorIssue = { severity: "error"; code: string; diagnostics: string };

/** The body of every error answer. */
export type ErrorBody = { error: string; code: string; requestId: string; issues: ErrorIssue[] };
