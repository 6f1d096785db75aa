import { describe, expect, it, onTestFinished } from "vitest";
import type { Database } from "#lib/database/database.ts";
import { migrate } from "#lib/database/migrate.ts";
import { databaseKinds, emptyDatabase } from "#testing/databases.ts";
import { tablesOf } from "#testing/tables-of.ts";
import { ledgerMigrations } from "./ledger-migrations.ts";
import { frontdeskMigrations, migrateFrontdesk } from "./migrate-frontdesk.ts";

async function databaseOf(kind: Database["kind"]): Promise<Database> {
  const database = await emptyDatabase(kind);
  onTestFinished(() => database.close());
  return database;
}

it("whoever wonders what a table is today reads it in one file", async () => {
  const database = await databaseOf("postgres");
  await migrateFrontdesk(database);
  await expect(await tablesOf(database)).toMatchFileSnapshot("tables.sql");
});

describe.each(databaseKinds)("a clinic's database, on %s", (kind) => {
  it("that an older Frontdesk made has the tables of today after a start, and all that was in it", async () => {
    const database = await databaseOf(kind);
    // The ledger brought its first tables before there were accounts, an audit trail or registrations.
    await migrate(
      database,
      "frontdesk",
      ledgerMigrations.filter(({ name }) => name < "004"),
    );
    await database.query(
      `insert into frontdesk.intent (key, action, request_hash, staff_id, patient_id, created, state, sealed_body)
       values ('00000000-0000-4000-8000-000000000001', 'book', '\\x00', 'ana', 'pt_1', now(), 'open', '\\x01')`,
    );
    await database.query("insert into frontdesk.audit (staff_id, action) values ('ana', 'booked')");
    await migrateFrontdesk(database);
    const fresh = await databaseOf(kind);
    await migrateFrontdesk(fresh);
    expect(await tablesOf(database)).toBe(await tablesOf(fresh));
    const [intent] = await database.query("select patient_id, state from frontdesk.intent");
    expect(intent).toEqual({ patient_id: "pt_1", state: "open" });
    const [line] = await database.query("select staff_id, action, outcome from frontdesk.audit");
    expect(line).toEqual({ staff_id: "ana", action: "book", outcome: "done" });
  });

  it("that the Frontdesk of yesterday made, part by part, has nothing done to it again", async () => {
    const database = await databaseOf(kind);
    for (const part of [ledgerMigrations, frontdeskMigrations.slice(-7, -3)])
      await migrate(database, "frontdesk", part);
    await migrateFrontdesk(database);
    const names = await database.query<{ name: string }>("select name from frontdesk.migration");
    expect(names.map(({ name }) => name).sort()).toEqual(frontdeskMigrations.map(({ name }) => name).sort());
  });
});

it("no released change of the tables is renamed, and no two have one name", () => {
  const names = frontdeskMigrations.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const released = [
    "staff-001",
    "005-session-ends",
    "001-ledger",
    "002-webhooks",
    "003-holds",
    "004-audit-trail",
    "006-proposals",
    "007-registrations",
    "010-registration-origin",
    "009-request-count",
    "011-lasting",
  ];
  expect(released.filter((name) => !names.includes(name))).toEqual([]);
});
