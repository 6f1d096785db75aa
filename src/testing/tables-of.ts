import type { Database } from "#lib/database/database.ts";

type Row = { name: string; lines: string };

/** What Frontdesk's tables are in a database, as SQL that is for reading. */
export async function tablesOf(database: Database): Promise<string> {
  const tables = await database.query<Row>(
    `select class.relname::text as name, string_agg(line, E',\\n' order by kind, place) as lines
     from pg_class as class join lateral (
       select 1 as kind, attnum::int as place, '  ' || concat_ws(' ', attname, format_type(atttypid, atttypmod),
         case when attnotnull then 'not null' end,
         case when attidentity <> '' then 'generated always as identity' end,
         case when attgenerated <> '' then 'generated always as (' || pg_get_expr(adbin, adrelid) || ') stored'
           else 'default ' || pg_get_expr(adbin, adrelid) end) as line
       from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
       where attrelid = class.oid and attnum > 0 and not attisdropped
       union all
       select 2, row_number() over (order by conname)::int, '  ' || pg_get_constraintdef(oid)
       from pg_constraint where conrelid = class.oid and contype in ('p', 'u', 'f', 'c', 'x')
     ) as part on true
     where class.relnamespace = 'frontdesk'::regnamespace and class.relkind = 'r'
     group by class.relname order by class.relname`,
  );
  const indexes = await database.query<Row>(
    `select tablename::text as name, string_agg(indexdef || ';', E'\\n' order by indexname) as lines from pg_indexes
     where schemaname = 'frontdesk'
       and not exists (select 1 from pg_constraint where conname = indexname::text)
     group by tablename`,
  );
  const triggers = await database.query<Row>(
    `select tgrelid::regclass::text as name, string_agg(pg_get_triggerdef(oid) || ';', E'\\n' order by tgname) as lines
     from pg_trigger
     where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'frontdesk'::regnamespace)
     group by tgrelid`,
  );
  const besides = (rows: Row[], table: string) =>
    rows.filter(({ name }) => [table, `frontdesk.${table}`].includes(name)).map(({ lines }) => lines);
  return tables
    .map(({ name, lines }) =>
      [
        `create table frontdesk.${name} (\n${lines}\n);`,
        ...besides(indexes, name),
        ...besides(triggers, name),
      ].join("\n"),
    )
    .join("\n\n")
    .concat("\n");
}
