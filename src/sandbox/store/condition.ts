/** One thing that a search asks of a resource; a search asks for all of its conditions. Fields are the flat form's. */
export type Condition =
  | { kind: "id"; values: string[] }
  /** The field is one of the values, to the letter. */
  | { kind: "equals"; field: string; values: string[] }
  /** As `equals`, whatever the case. */
  | { kind: "same-text"; field: string; value: string }
  /** The same digits as one of the values, however they are grouped. */
  | { kind: "phone"; values: string[] }
  /** The field, or one text of a list, has `value` in it, whatever the case. */
  | { kind: "contains"; field: string; value: string }
  /** The list has one of the values. */
  | { kind: "has"; field: string; values: string[] }
  /** Every word begins a word of the person's name, whatever case and accents, in any order. */
  | { kind: "name"; text: string }
  /** As `name`, of the given or the family name alone. */
  | { kind: "name-part"; field: "firstName" | "lastName"; text: string }
  /** The field's text sorts from `from` (included) to `before` (excluded), as calendar days do. */
  | { kind: "between"; field: string; from?: string; before?: string }
  /** It was written last from `from` (included) to `before` (excluded). */
  | { kind: "written"; from?: Date; before?: Date }
  /** A flag that counts as true when it is missing. */
  | { kind: "active"; value: boolean }
  /** It begins in `from` (included) to `before` (excluded). One without a start never matches. */
  | { kind: "starts"; from?: Date; before?: Date }
  /** Its time, open on a side without a bound, touches `from` (included) to `before` (excluded). */
  | { kind: "during"; from?: Date; before?: Date }
  | { kind: "any-of"; conditions: Condition[] };

/** A condition on a person's name, which the words of names answer. */
export type NameCondition = Extract<Condition, { kind: "name" | "name-part" }>;

export const isAboutName = (condition: Condition): condition is NameCondition =>
  condition.kind === "name" || condition.kind === "name-part";
