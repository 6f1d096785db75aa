import type { Database } from "./database.ts";

/** One step of a schema. Its name is kept in the database, so it never changes once released. */
export type Migration = { name: string; sql: string };

/** Brings `schema` up to date, once, however many processes start together. */
export async function migrate(database: Database, schema: string, migrations: Migration[]): Promise<void> {
  for (const { name, sql } of migrations) {
    await database.transaction(async (transaction) => {
      await transaction.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`migrate ${schema}`]);
      await transaction.query(`create schema if not exists ${schema}`);
      await transaction.query(
        `create table if not exists ${schema}.migration (name text primary key, applied_at timestamptz not null default now())`,
      );
      const done = await transaction.query(`select 1 from ${schema}.migration where name = $1`, [name]);
      if (done.length > 0) return;
      for (const statement of statements(sql)) await transaction.query(statement);
      await transaction.query(`insert into ${schema}.migration (name) values ($1)`, [name]);
    });
  }
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
