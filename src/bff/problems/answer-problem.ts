import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { problemDocument } from "./problem-document.ts";
import type { Refusal } from "./refusal.ts";

/** Answers a refusal as `application/problem+json`. `requestId` is the one in the log. */
export function answerProblem(c: Context, refusal: Refusal, requestId: string): Response {
  const problem = problemDocument(refusal, requestId);
  if (problem.retryAfter !== undefined) c.header("Retry-After", String(problem.retryAfter));
  // The rest of the body is not read, so the connection cannot carry another request.
  if (problem.code === "too-large") c.header("Connection", "close");
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    "Content-Type": "application/problem+json",
  });
}
