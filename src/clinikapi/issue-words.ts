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
