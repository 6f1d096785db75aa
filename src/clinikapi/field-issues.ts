import type { $ZodError, $ZodIssue } from "zod/v4/core";

/** A field's dotted path and what is wrong with it, never with its value. */
export type FieldIssue = { field: string; message: string };

/** One entry for every field that a parse refused; an unknown field counts under its own name. */
export function fieldIssues(error: $ZodError): FieldIssue[] {
  return error.issues.flatMap((issue) =>
    fieldsOf(issue).map((field) => ({ field: field || "body", message: issue.message })),
  );
}

function fieldsOf(issue: $ZodIssue): string[] {
  const path = issue.path.map(String);
  if (issue.code !== "unrecognized_keys") return [path.join(".")];
  return issue.keys.map((key) => [...path, shortened(key)].join("."));
}

// An unknown field's name comes from the caller, so it is cut before it is repeated.
const shortened = (name: string) => name.replace(/[^\w.$-]/g, "?").slice(0, 64);
