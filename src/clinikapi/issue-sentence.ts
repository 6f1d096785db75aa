import type { $ZodRawIssue } from "zod/v4/core";

/** What can be wrong with a field's value, as sentences. Another language is another object of this shape. */
export const englishSentences = {
  required: "is required",
  kind: (kind: string) =>
    ({
      string: "must be text",
      number: "must be a number",
      int: "must be a whole number",
      boolean: "must be true or false",
      array: "must be a list",
      object: "must be an object",
    })[kind] ?? "has the wrong type",
  tooLong: (maximum: number) => `must have at most ${maximum} characters`,
  tooShort: (minimum: number) => `must have at least ${minimum} characters`,
  tooMany: (maximum: number) => `must have at most ${maximum} entries`,
  tooFew: (minimum: number) => `must have at least ${minimum} entries`,
  tooLarge: (maximum: number) => `must be at most ${maximum}`,
  tooSmall: (minimum: number) => `must be at least ${minimum}`,
  oneOf: (values: string) => `must be one of: ${values}`,
  instant: "must be an ISO 8601 date-time with a time zone, such as 2025-02-10T10:00:00.000Z",
  day: "must be a date such as 1980-04-23",
  time: "must be a time of day such as 08:00:00",
  moment: "must be a date or an ISO 8601 date-time with a time zone",
  reference: "must be a reference such as Practitioner/ID",
  id: "must be an id of 1 to 128 letters, digits, hyphens, underscores and dots",
  email: "must be an e-mail address",
  unstorable: "has a character that cannot be stored",
  unknownField: "is not a field",
  invalid: "is not valid",
};

export type Sentences = typeof englishSentences;

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
