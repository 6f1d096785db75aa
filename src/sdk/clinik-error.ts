import type { ErrorIssue } from "../clinikapi/error.ts";

/** What an error answer said about itself. `retryAfter` is in seconds. */
export type Refusal = {
  status: number;
  code: string;
  message: string;
  requestId?: string | undefined;
  issues: ErrorIssue[];
  retryAfter?: number | undefined;
};

/** ClinikAPI answered with an error. After a status of 500 and more, whether a write was carried out is unknown. */
export class ClinikApiError extends Error {
  override name = "ClinikApiError";
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly issues: ErrorIssue[];
  /** Seconds to wait before another try, where the answer gave them. */
  readonly retryAfter: number | undefined;

  constructor({ status, code, message, requestId, issues, retryAfter }: Refusal) {
    super(message);
    this.status = status;
    this.code = code;
    this.requestId = requestId;
    this.issues = issues;
    this.retryAfter = retryAfter;
  }
}

/** 401: no key, or one that is malformed, unknown, revoked or expired. */
export class ClinikAuthError extends ClinikApiError {
  override name = "ClinikAuthError";
}

/** 404: nothing has this id. */
export class ClinikNotFoundError extends ClinikApiError {
  override name = "ClinikNotFoundError";
}

/** 422: `issues` says which fields are wrong. */
export class ClinikValidationError extends ClinikApiError {
  override name = "ClinikValidationError";
}

/** 429: more calls than a minute or a month allows. */
export class ClinikRateLimitError extends ClinikApiError {
  override name = "ClinikRateLimitError";
}

/** No answer, or none that could be read. Whether a write was carried out is unknown. */
export class ClinikConnectionError extends Error {
  override name: string = "ClinikConnectionError";
}

/** No complete answer within the time-out. Whether a write was carried out is unknown. */
export class ClinikTimeoutError extends ClinikConnectionError {
  override name = "ClinikTimeoutError";
}

const byStatus: Partial<Record<number, typeof ClinikApiError>> = {
  401: ClinikAuthError,
  404: ClinikNotFoundError,
  422: ClinikValidationError,
  429: ClinikRateLimitError,
};

/** The error of the class that belongs to the answer's status. */
export function clinikError(refusal: Refusal): ClinikApiError {
  return new (byStatus[refusal.status] ?? ClinikApiError)(refusal);
}
