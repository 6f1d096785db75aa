import type { FieldIssue } from "#clinikapi/field-issues.ts";
import type { ProblemCode } from "#contract/problem.ts";

/** What is known after a request that was not answered with what it made. */
export type FailedRequest =
  | Refused
  /** The rate limit is used up: nothing is stored, and the same may be sent again after `retryAfterMs`. */
  | { kind: "busy"; retryAfterMs: number }
  /** No connection came about: nothing is stored. */
  | { kind: "unsent" }
  /** The answer was lost, late or a 5xx: it may be stored, or may be stored yet. */
  | { kind: "unknown" };

/** It was refused for good: nothing is stored. */
export type Refused = {
  kind: "refused";
  status: number;
  errors?: FieldIssue[];
  /** Why, where it was not ClinikAPI that refused it. */
  code?: ProblemCode;
};

/** What an error of the client's means. Told by its fields and not by its class, so that any build of the client will do. */
export function failureOf(error: unknown): FailedRequest {
  const { status, issues, retryAfter } = facts(error);
  if (status === 429) return { kind: "busy", retryAfterMs: (retryAfter ?? 5) * 1000 };
  if (status !== undefined && status >= 400 && status < 500 && status !== 408) {
    return { kind: "refused", status, errors: fieldErrors(issues) };
  }
  return neverSent(error) ? { kind: "unsent" } : { kind: "unknown" };
}

type Facts = { status?: number; issues?: unknown; retryAfter?: number };

function facts(error: unknown): Facts {
  if (typeof error !== "object" || error === null) return {};
  const { status, issues, retryAfter } = error as Record<string, unknown>;
  return {
    status: typeof status === "number" ? status : undefined,
    issues,
    retryAfter: typeof retryAfter === "number" ? retryAfter : undefined,
  };
}

const neverSentCodes = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
];

/** Whether the connection failed before a byte of the request left. */
function neverSent(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("code" in error && neverSentCodes.includes(String(error.code))) return true;
  if ("errors" in error && Array.isArray(error.errors))
    return error.errors.length > 0 && error.errors.every(neverSent);
  return "cause" in error && neverSent(error.cause);
}

// ClinikAPI's diagnostics read "field: what is wrong", without the value.
function fieldErrors(issues: unknown): FieldIssue[] | undefined {
  if (!Array.isArray(issues)) return undefined;
  const errors = issues.flatMap((issue: unknown) => {
    const diagnostics =
      typeof issue === "object" && issue !== null && "diagnostics" in issue ? issue.diagnostics : "";
    const match = /^([\w.$-]{1,64}): (.{1,300})$/.exec(String(diagnostics));
    return match ? [{ field: match[1] ?? "", message: match[2] ?? "" }] : [];
  });
  return errors.length > 0 ? errors : undefined;
}
