import type { Parameter } from "#lib/database/database.ts";
import { soughtWords } from "#lib/names/name-keys.ts";
import { binding } from "./binding.ts";
import { type Condition, isAboutName } from "./condition.ts";
import { conditionSql, type SqlContext, wordSql } from "./condition-sql.ts";
import { readCursor } from "./cursor.ts";
import type { Place, Search } from "./store.ts";
import { storedColumns } from "./versions.ts";

export type Statement = { sql: string; parameters: Parameter[] };

/** A search at an instant. */
export type SearchAt = Search & { at: Date };

/** Whether names are all that is asked for; {@link namedPageSql} answers such a search best. */
export const asksForNamesOnly = ({ conditions, sort }: Search) =>
  sort === undefined && conditions.length > 0 && conditions.every(isAboutName);

/** Selects a page of what is visible, and one row more than asked for, which tells whether there is a further page. */
export function pageSql(place: Place, search: SearchAt): Statement {
  const { parameters, context } = statement(place, search.at);
  const cursor = readCursor(search.cursor, search.sort !== undefined);
  const order = { start: "v.starts_at, v.number", "-start": "v.starts_at desc, v.number desc" };
  const sql = `${named(search.conditions, context)}
    select ${storedColumns}, (extract(epoch from v.starts_at) * 1000)::float8 as start
    from sandbox.version v where ${where(search.conditions, context)} ${after(cursor, search.sort, context)}
    order by ${search.sort ? order[search.sort] : "v.number"} limit ${context.bind(search.count + 1)}`;
  return { sql, parameters };
}

/**
 * As {@link pageSql}, for names only, with the number of people on all pages as `total` in every row. The words' index
 * tells it without a look at the people, which for a common name is ten times as fast.
 */
export function namedPageSql(place: Place, search: SearchAt): Statement {
  const { parameters, context } = statement(place, search.at);
  const cursor = readCursor(search.cursor, false);
  const sql = `${named(search.conditions, context)},
    page as (select number from named where number > ${context.bind(cursor?.number ?? 0)}
      order by number limit ${context.bind(search.count + 1)})
    select ${storedColumns}, (select count(*) from named) as total
    from page join sandbox.version v using (number) where ${visible(context)} order by v.number`;
  return { sql, parameters };
}

/** Selects how many resources all pages have. */
export function totalSql(place: Place, { conditions, at }: SearchAt): Statement {
  const { parameters, context } = statement(place, at);
  const sql = `${named(conditions, context)}
    select count(*) as total from sandbox.version v where ${where(conditions, context)}`;
  return { sql, parameters };
}

function statement(place: Place, at: Date): { parameters: Parameter[]; context: SqlContext } {
  const { parameters, bind } = binding();
  // The type is written out, or partial indexes could not be chosen for a statement with placeholders.
  const type = `'${place.type}'`;
  return { parameters, context: { bind, tenant: bind(place.tenant.id), type, now: bind(at) } };
}

const visible = ({ tenant, type, now }: SqlContext) =>
  `v.tenant = ${tenant} and v.type = ${type} and v.visible_from <= ${now} and v.visible_until > ${now}`;

function where(conditions: Condition[], context: SqlContext): string {
  const others = conditions.filter((condition) => !isAboutName(condition));
  return [
    visible(context),
    ...(others.length < conditions.length ? ["v.number in (select number from named)"] : []),
    ...others.map((condition) => conditionSql(condition, context)),
  ].join(" and ");
}

// People are looked up by name first and once: for a rare name the planner would otherwise walk through all people in
// the order of the page, in the hope of soon having met enough.
function named(conditions: Condition[], context: SqlContext): string {
  const people = conditions
    .filter(isAboutName)
    .flatMap((condition) => soughtWords(condition.text).map((word) => wordSql(word, condition, context)));
  if (people.length === 0 && !conditions.some(isAboutName)) return "";
  return `with named as materialized (${people.join(" intersect ") || "select 0::bigint as number where false"})`;
}

function after(cursor: ReturnType<typeof readCursor>, sort: Search["sort"], { bind }: SqlContext): string {
  if (!cursor) return "";
  if (cursor.start === undefined) return `and v.number > ${bind(cursor.number)}`;
  const start = Number.isFinite(cursor.start) ? new Date(cursor.start).toISOString() : "infinity";
  return `and (v.starts_at, v.number) ${sort === "-start" ? "<" : ">"} (${bind(start)}, ${bind(cursor.number)})`;
}
