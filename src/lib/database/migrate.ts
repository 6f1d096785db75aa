import type { Database, Queries } from "./database.ts";

/** One step of a schema. Its name is kept in the database, so it never changes once released. */
export type Migration = { name: string; sql: string };

// A statement may rewrite a large table, or wait for another replica's to do so.
const patienceMs = 3_600_000;

/** Brings `schema` up to date, once, however many processes start together. */
export async function migrate(database: Database, schema: string, migrations: Migration[]): Promise<void> {
  const done = await doneIn(database, schema);
  // A start on a schema that is up to date asks nothing more.
  for (const { name, sql } of migrations.filter((one) => !done.has(one.name))) {
    const step = async (transaction: Queries) => {
      await transaction.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`migrate ${schema}`]);
      await transaction.query(`create schema if not exists ${schema}`);
      await transaction.query(
        `create table if not exists ${schema}.migration (name text primary key, applied_at timestamptz not null default now())`,
      );
      const done = await transaction.query(`select 1 from ${schema}.migration where name = $1`, [name]);
      if (done.length > 0) return;
      for (const statement of statements(sql)) await transaction.query(statement);
      await transaction.query(`insert into ${schema}.migration (name) values ($1)`, [name]);
    };
    await database.transaction(step, { patienceMs });
  }
}

async function doneIn(database: Database, schema: string): Promise<Set<string>> {
  const [table] = await database.query<{ name: string | null }>("select to_regclass($1)::text as name", [
    `${schema}.migration`,
  ]);
  if (!table?.name) return new Set();
  const rows = await database.query<{ name: string }>(`select name from ${schema}.migration`);
  return new Set(rows.map(({ name }) => name));
}

// Statements end with a semicolon at the end of a line; a function's body keeps its own between `$$`.
function statements(sql: string): string[] {
  return sql
    .split(/(\$\$[\s\S]*?\$\$)/)
    .map((part) => (part.startsWith("$$") ? part.replaceAll(/;\n/g, "; \n") : part))
    .join("")
    .split(/;\n/)
    .map((statement) => statement.trim())
    .filter(Boolean);
}
