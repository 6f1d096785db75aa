import { day } from "#clinikapi/values.ts";
import { invalidFields } from "#sandbox/http/sandbox-error.ts";
import type { Condition } from "../store/condition.ts";

/** Turns a query parameter's text into what a search asks for; throws when the text cannot be one. */
export type Filter = (value: string, parameter: string) => Condition;

/** The field is the text, to the letter. */
export const equals =
  (field: string): Filter =>
  (value) => ({ kind: "equals", field, values: [value] });

/** The field is the text, whatever the case. */
export const sameText =
  (field: string): Filter =>
  (value) => ({ kind: "same-text", field, value });

/** The field, or a text of the list, has the text in it, whatever the case. */
export const contains =
  (field: string): Filter =>
  (value) => ({ kind: "contains", field, value });

/** The list has the text. */
export const has =
  (field: string): Filter =>
  (value) => ({ kind: "has", field, values: [value] });

export const personName: Filter = (text) => ({ kind: "name", text });

export const phone: Filter = (value) => ({ kind: "phone", values: [value] });

export const active: Filter = (value, parameter) => {
  if (value === "true" || value === "active") return { kind: "active", value: true };
  if (value === "false" || value === "inactive") return { kind: "active", value: false };
  throw invalidFields([{ field: parameter, message: "must be true or false" }]);
};

/** The field is the calendar day. */
export const onDay =
  (field: string): Filter =>
  (value, parameter) => ({ kind: "equals", field, values: [dayOf(value, parameter)] });

/** A first and a last calendar day in UTC, both included, for what `kind` compares with them. */
export const days = (kind: "starts" | "during"): { dateFrom: Filter; dateTo: Filter } => ({
  dateFrom: (value, parameter) => ({ kind, from: new Date(dayOf(value, parameter)) }),
  dateTo: (value, parameter) => ({ kind, before: dayAfter(dayOf(value, parameter)) }),
});

function dayOf(value: string, parameter: string): string {
  if (day.safeParse(value).success) return value;
  throw invalidFields([{ field: parameter, message: "must be a date such as 1980-04-23" }]);
}

const dayAfter = (value: string) => new Date(Date.parse(value) + 86_400_000);
