import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { inject } from "vitest";
import type { Database } from "#lib/database/database.ts";
import { openPglite } from "#lib/database/pglite.ts";
import { openPostgres } from "#lib/database/postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** The two databases that Frontdesk runs on; behaviour that rests on SQL is tested on both. */
export const databaseKinds = ["pglite", "postgres"] as const;

/** An empty database of its own for one test. */
export async function emptyDatabase(kind: Database["kind"]): Promise<Database> {
  if (kind === "pglite") return openPglite(undefined, await template());
  return openPostgres(await emptyPostgresUrl());
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

const cache = join(import.meta.dirname, "../../node_modules/.cache/frontdesk");

// initdb takes PGlite seconds; a dump of a fresh instance starts in a fraction of that.
async function template(): Promise<Blob> {
  const file = join(cache, "pglite-template.tar");
  const known = await readFile(file).catch(() => undefined);
  if (known) return new Blob([known]);
  const fresh = await PGlite.create({ extensions: { btree_gist, pg_trgm, unaccent } });
  const dump = await fresh.dumpDataDir("none");
  await fresh.close();
  await mkdir(cache, { recursive: true });
  const partial = `${file}.${randomUUID()}`;
  await writeFile(partial, Buffer.from(await dump.arrayBuffer()));
  await rename(partial, file);
  return dump;
}
