import type { Parameter } from "#lib/database/database.ts";
import { soughtWords } from "#lib/names/name-keys.ts";
import type { Condition, NameCondition } from "./condition.ts";

/** What SQL of a search is made with: `bind` takes a value and returns its placeholder. */
export type SqlContext = { bind: (value: Parameter) => string; tenant: string; type: string; now: string };

/** A condition on row `v` of `sandbox.version`, as SQL. */
export function conditionSql(condition: Condition, context: SqlContext): string {
  const { bind } = context;
  switch (condition.kind) {
    case "id":
      return `v.id = any(${bind(condition.values)}::text[])`;
    case "equals":
      return `${field(condition.field)} = any(${bind(condition.values)}::text[])`;
    case "same-text":
      return `lower(${field(condition.field)}) = ${bind(condition.value.toLowerCase())}`;
    case "phone":
      return `regexp_replace(v.document->>'phone', '[^0-9]', '', 'g') = any(${bind(condition.values.map((value) => value.replace(/\D/g, "")))}::text[])`;
    case "contains":
      return contains(condition.field, condition.value, context);
    case "has":
      return `exists (select from ${entries(condition.field)} where entry = any(${bind(condition.values)}::text[]))`;
    case "name":
    case "name-part":
      return allOf(
        soughtWords(condition.text).map((word) => `v.number in (${wordSql(word, condition, context)})`),
      );
    case "between":
      return textRange(field(condition.field), condition, context);
    case "written":
      return range("v.written_at", condition, context);
    case "active":
      return `coalesce(v.document->>'active', 'true') = ${bind(String(condition.value))}`;
    case "starts":
      return `(v.starts_at < 'infinity' and ${range("v.starts_at", condition, context)})`;
    case "during":
      return during(condition, context);
    default:
      return `(${condition.conditions.map((each) => conditionSql(each, context)).join(" or ") || "false"})`;
  }
}

/** The numbers of the people under whose names a word is found, each once, as SQL. */
export function wordSql(word: string, condition: NameCondition, context: SqlContext): string {
  const { bind, tenant, type, now } = context;
  const part = condition.kind === "name" ? "" : `and w.part = ${bind(condition.field)}`;
  return `select distinct w.number from sandbox.name_word w where w.tenant = ${tenant} and w.type = ${type}
    and w.word >= ${bind(word)} and w.word < ${bind(`${word}\u{10FFFF}`)} ${part}
    and w.visible_from <= ${now} and w.visible_until > ${now}`;
}

const allOf = (parts: string[]) => (parts.length === 0 ? "false" : `(${parts.join(" and ")})`);

// Fields are names from the code, never from a request; the quotes keep that true by construction.
const field = (name: string) => `v.document->>'${name.replaceAll("'", "")}'`;

// A field that is one text counts as a list of one.
const entries = (name: string) => {
  const value = `v.document->'${name.replaceAll("'", "")}'`;
  return `json_array_elements_text(case json_typeof(${value}) when 'array' then ${value} else json_build_array(${value}) end) entry`;
};

function contains(name: string, value: string, { bind }: SqlContext): string {
  return `exists (select from ${entries(name)} where position(${bind(value.toLowerCase())} in lower(entry)) > 0)`;
}

function range(column: string, { from, before }: { from?: Date; before?: Date }, { bind }: SqlContext) {
  const bounds = [
    ...(from ? [`${column} >= ${bind(from.toISOString())}`] : []),
    ...(before ? [`${column} < ${bind(before.toISOString())}`] : []),
  ];
  return bounds.join(" and ") || "true";
}

function textRange(
  column: string,
  { from, before }: { from?: string; before?: string },
  { bind }: SqlContext,
) {
  const bounds = [
    `${column} is not null`,
    ...(from ? [`${column} >= ${bind(from)}`] : []),
    ...(before ? [`${column} < ${bind(before)}`] : []),
  ];
  return `(${bounds.join(" and ")})`;
}

function during({ from, before }: { from?: Date; before?: Date }, { bind }: SqlContext): string {
  const parts = [
    ...(from ? [`v.ends_at > ${bind(from.toISOString())}`] : []),
    ...(before ? [`(v.starts_at < ${bind(before.toISOString())} or v.starts_at = 'infinity')`] : []),
  ];
  return parts.length === 0 ? "true" : `(${parts.join(" and ")})`;
}
