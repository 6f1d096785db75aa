import type { FieldIssue } from "#clinikapi/field-issues.ts";
import type { ProblemCode } from "#contract/problem.ts";

/** Why an intent failed, without any value of it. */
export type StoredProblem = { code: ProblemCode; errors?: FieldIssue[] };
