import { expect, it, onTestFinished } from "vitest";
import { type DatabaseProxy, startDatabaseProxy } from "#testing/database-proxy.ts";
import { emptyPostgresUrl } from "#testing/databases.ts";
import { openDatabase } from "./open-database.ts";
import { readSettings } from "./settings.ts";
import { StartError } from "./start-error.ts";

async function openBy(change?: (proxy: DatabaseProxy) => void) {
  const proxy = await startDatabaseProxy(await emptyPostgresUrl());
  onTestFinished(() => proxy.close());
  change?.(proxy);
  return openDatabase(readSettings({ DATABASE_URL: proxy.url }));
}

it.each<[string, (proxy: DatabaseProxy) => void, string]>([
  [
    "refuses the settings of a connection",
    (proxy) => proxy.refuse("08P01", "unsupported startup parameter: idle_in_transaction_session_timeout"),
    "What answers at DATABASE_URL refuses a setting that Frontdesk's connections need (idle_in_transaction_session_timeout), as a pooler such as PgBouncer does. Set it to the address of PostgreSQL itself.",
  ],
  [
    "keeps notifications back",
    (proxy) => proxy.deafen(),
    "What answers at DATABASE_URL keeps notifications back, as a pooler such as PgBouncer does in transaction mode. Set it to the address of PostgreSQL itself, or of a pooler in session mode.",
  ],
])("a pooler that %s stops the start with what to use instead", async (_, change, sentence) => {
  await expect(openBy(change)).rejects.toThrow(new StartError(sentence));
});

it("a database that lets desks hear of each other is opened", async () => {
  const database = await openBy();
  expect(await database.query("select 1 as one")).toEqual([{ one: 1 }]);
  await database.close();
});
