import { resourceId } from "#clinikapi/values.ts";
import type { Condition } from "../store/condition.ts";
import { dateRanges } from "./date-range.ts";
import { FhirError } from "./fhir-error.ts";

/** What a caller wrote after the parameter's name and a colon, and the name itself for messages. */
export type Asked = { parameter: string; modifier: string | undefined };

/** One parameter of a FHIR search. It is asked for any one of `values`; `type` is FHIR R4's search-param-type. */
export type SearchParameter = {
  type: "string" | "token" | "date" | "reference";
  condition: (values: string[], asked: Asked) => Condition;
};

const anyOf = (conditions: Condition[]): Condition => {
  const [only, ...others] = conditions;
  // One alone stays what it is: an index may answer it.
  return only && others.length === 0 ? only : { kind: "any-of", conditions };
};

function refuseModifier({ parameter, modifier }: Asked): void {
  if (modifier === undefined) return;
  throw new FhirError(`${parameter}: has a modifier that is not supported`, { issueType: "not-supported" });
}

/** Text that is compared word by word or letter by letter, as `toCondition` says. */
export const string = (toCondition: (value: string) => Condition): SearchParameter => ({
  type: "string",
  condition(values, asked) {
    refuseModifier(asked);
    return anyOf(values.map(toCondition));
  },
});

// `system|code`: the flat form keeps no systems, so the code alone is compared.
const codeOf = (token: string) => token.slice(token.lastIndexOf("|") + 1);

/** A code; what stands before a `|` is not compared. */
export const token = (toCondition: (codes: string[], parameter: string) => Condition): SearchParameter => ({
  type: "token",
  condition(values, asked) {
    refuseModifier(asked);
    return toCondition(values.map(codeOf), asked.parameter);
  },
});

/** The field is one of the codes, to the letter. */
export const code = (field: string) => token((values) => ({ kind: "equals", field, values }));

/** The field is one of the codes, whatever the case: for fields that are free text. */
export const words = (field: string) =>
  token((codes) => anyOf(codes.map((value) => ({ kind: "same-text", field, value }))));

/** The list has one of the codes. */
export const listed = (field: string) => token((values) => ({ kind: "has", field, values }));

/** The flag `active`. */
export const flag = token((codes, parameter) => {
  if (codes.some((value) => value !== "true" && value !== "false")) {
    throw new FhirError(`${parameter}: must be true or false`, { issueType: "value" });
  }
  return anyOf(codes.map((value) => ({ kind: "active", value: value === "true" })));
});

/** An instant or a period, with the prefixes that {@link dateRanges} knows. */
export const date = (kind: "starts" | "during" | "written"): SearchParameter => ({
  type: "date",
  condition(values, asked) {
    refuseModifier(asked);
    const ranges = values.flatMap((value) => dateRanges(value, asked.parameter));
    return anyOf(ranges.map(({ from, before }) => ({ kind, from, before })));
  },
});

const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);

/** A calendar day in a field. */
export const calendarDay = (field: string): SearchParameter => ({
  type: "date",
  condition(values, asked) {
    refuseModifier(asked);
    const ranges = values.flatMap((value) => dateRanges(value, asked.parameter));
    return anyOf(
      ranges.map(({ from, before }) => ({
        kind: "between",
        field,
        from: from && dayOf(from),
        before: before && dayOf(before),
      })),
    );
  },
});

type Target = { type: string | undefined; id: string };

/** `7`, `Patient/7` or an absolute address of it; a modifier such as `actor:Patient` names the type as well. */
function targetOf(value: string, { parameter, modifier }: Asked): Target {
  const parts = value.split("/");
  const [id = "", type] = [parts.pop(), parts.pop()];
  if (!resourceId.safeParse(id).success) {
    throw new FhirError(`${parameter}: must be a reference`, { issueType: "value" });
  }
  return { type: type ?? modifier, id };
}

/** A reference to a resource of one of the types, each kept as an id in a field of its own. */
export const reference = (fields: Record<string, string>): SearchParameter => ({
  type: "reference",
  condition(values, asked) {
    const targets = values.map((value) => targetOf(value, asked));
    return anyOf(
      Object.entries(fields).map(([type, field]) => ({
        kind: "equals",
        field,
        values: targets.filter((target) => (target.type ?? type) === type).map(({ id }) => id),
      })),
    );
  },
});

/** A list of references with their types, such as `Practitioner/7`. */
export const references = (field: string, types: string[]): SearchParameter => ({
  type: "reference",
  condition(values, asked) {
    const targets = values.map((value) => targetOf(value, asked));
    const written = targets.flatMap(({ type, id }) => (type ? [type] : types).map((each) => `${each}/${id}`));
    return { kind: "has", field, values: written };
  },
});
