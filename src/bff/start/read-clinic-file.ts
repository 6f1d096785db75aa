import { readFileSync } from "node:fs";
import { fieldIssues } from "#clinikapi/field-issues.ts";
import { issueSentence } from "#clinikapi/issue-sentence.ts";
import { type ClinicLists, clinicListsSchema } from "#contract/clinic-lists.ts";
import { usualLists } from "./usual-lists.ts";

/** What is wrong with the clinic's file, in words for whoever starts Frontdesk. */
export class ClinicFileError extends Error {
  override name = "ClinicFileError";
}

/** Reads what the clinic offers from its JSON file, or the usual lists without one. Throws a {@link ClinicFileError}. */
export function readClinicFile(path: string | undefined): ClinicLists {
  if (path === undefined) return usualLists;
  const result = clinicListsSchema.safeParse(parse(path), { error: (issue) => issueSentence(issue) });
  if (result.success) return result.data;
  const lines = fieldIssues(result.error).map(({ field, message }) => `  ${field} ${message}`);
  throw new ClinicFileError(`CLINIC_FILE cannot be used:\n${lines.join("\n")}`);
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new ClinicFileError(`CLINIC_FILE ${path} cannot be read as JSON.`, { cause });
  }
}
