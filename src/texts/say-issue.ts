import type { $ZodRawIssue } from "zod/v4/core";
import { issueSentence } from "#clinikapi/issue-sentence.ts";
import { texts } from "./texts.ts";

/** What is wrong with a booking's field, in the chosen language and in the server's words. */
export const sayIssue = (issue: $ZodRawIssue) => issueSentence(issue, texts.validation, texts.rules);
