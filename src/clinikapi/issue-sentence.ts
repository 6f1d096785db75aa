import type { $ZodRawIssue } from "zod/v4/core";
import { englishSentences, type Sentences } from "./issue-words.ts";

/** Says what is wrong in words, without the value. `rules` has the sentences of a schema's own refinements. */
export function issueSentence(
  issue: $ZodRawIssue,
  sentences: Sentences = englishSentences,
  rules: Record<string, string> = {},
): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? sentences.required : sentences.kind(String(issue.expected));
    case "too_big":
      return bound(issue.origin, Number(issue.maximum), {
        text: sentences.tooLong,
        list: sentences.tooMany,
        number: sentences.tooLarge,
      });
    case "too_small":
      return bound(issue.origin, Number(issue.minimum), {
        text: (minimum) => (minimum > 1 ? sentences.tooShort(minimum) : sentences.required),
        list: sentences.tooFew,
        number: sentences.tooSmall,
      });
    case "invalid_value":
      return issue.input === undefined || issue.input === ""
        ? sentences.required
        : sentences.oneOf(issue.values.join(", "));
    case "invalid_format":
      return issue.input === "" && issue.format === "regex"
        ? sentences.required
        : format(issue.format, sentences);
    case "unrecognized_keys":
      return sentences.unknownField;
    case "custom":
      return rule(issue.params?.rule, sentences, rules);
    default:
      return sentences.invalid;
  }
}

function bound(
  origin: string,
  limit: number,
  say: Record<"text" | "list" | "number", (limit: number) => string>,
): string {
  if (origin === "string") return say.text(limit);
  return origin === "array" ? say.list(limit) : say.number(limit);
}

function format(name: string, sentences: Sentences): string {
  const byFormat: Record<string, string> = {
    datetime: sentences.instant,
    date: sentences.day,
    email: sentences.email,
    regex: sentences.id,
  };
  return byFormat[name] ?? sentences.invalid;
}

function rule(name: unknown, sentences: Sentences, rules: Record<string, string>): string {
  if (typeof name !== "string") return sentences.invalid;
  if (Object.hasOwn(rules, name)) return rules[name] ?? sentences.invalid;
  const own = Object.hasOwn(sentences, name) ? sentences[name as keyof Sentences] : undefined;
  return typeof own === "string" ? own : sentences.invalid;
}
