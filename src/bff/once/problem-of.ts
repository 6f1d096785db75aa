import type { Refused } from "./failure-of.ts";
import type { StoredProblem } from "./stored-problem.ts";

/** Why an intent failed that ClinikAPI refuses. */
export function problemOf({ status, errors, code }: Refused): StoredProblem {
  if (code) return { code };
  if (status === 422 && errors) return { code: "invalid-fields", errors };
  return { code: status === 404 ? "not-found" : "upstream-refused" };
}
