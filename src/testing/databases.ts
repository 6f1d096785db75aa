import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import type { Database } from "#lib/database/database.ts";
import { openPglite } from "#lib/database/pglite.ts";
import { openPostgres } from "#lib/database/postgres.ts";
import { readPgliteTemplate } from "./pglite-template.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** The two databases that Frontdesk runs on; behaviour that rests on SQL is tested on both. */
export const databaseKinds = ["pglite", "postgres"] as const;

/** An empty database of its own for one test. */
export async function emptyDatabase(kind: Database["kind"]): Promise<Database> {
  if (kind === "postgres") return openPostgres(await emptyPostgresUrl());
  return lend(idle.pop() ?? (await openPglite(undefined, await readPgliteTemplate())));
}

/** The address of a new, empty database on the test run's PostgreSQL server. */
export async function emptyPostgresUrl(): Promise<string> {
  const server = inject("postgresUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const admin = openPostgres(server, { connections: 1 });
  await admin.query(`create database ${name}`);
  await admin.close();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

// A PGlite takes a second to start, so that the tests of a file use the same one after each other.
const idle: Database[] = [];

function lend(pglite: Database): Database {
  let isClosed = false;
  const listeners: (() => Promise<void>)[] = [];
  const open = () => {
    if (isClosed) throw new Error("The database is closed.");
    return pglite;
  };
  return {
    kind: "pglite",
    query: async (sql, parameters) => open().query(sql, parameters),
    transaction: async (work) => open().transaction(work),
    async listen(channel, onPayload) {
      const stop = await open().listen(channel, onPayload);
      listeners.push(stop);
      return stop;
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      await Promise.all(listeners.map((stop) => stop()));
      await pglite.query(emptying);
      idle.push(pglite);
    },
  };
}

// The extensions stay: they are in the schema public, and making them takes longer than everything else.
const emptying = `
do $$ declare name text; begin
  for name in select nspname from pg_namespace where nspname !~ '^(pg_|information_schema$|public$)' loop
    execute format('drop schema %I cascade', name);
  end loop;
  for name in select tablename from pg_tables where schemaname = 'public' loop
    execute format('drop table public.%I cascade', name);
  end loop;
end $$`;
