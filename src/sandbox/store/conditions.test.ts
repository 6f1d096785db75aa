import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "#lib/database/database.ts";
import { migrate } from "#lib/database/migrate.ts";
import { databaseKinds, emptyDatabase } from "#testing/databases.ts";
import type { Condition } from "./condition.ts";
import { openStore } from "./open-store.ts";
import type { Place, Store } from "./store.ts";
import { storeMigrations } from "./store-migrations.ts";

const patients: Place = { tenant: { id: "clinic", environment: "test" }, type: "Patient" };

const people = [
  ["James", "O'Brien", "1980-04-23"],
  ["Brien", "James", "1991-01-01"],
  ["José María", "Núñez-Weiß", "2001-12-31"],
  ["Иван", "Иванов", undefined],
  ["Søren", "ØRSTED", "1777-08-14"],
] as const;

describe.each(databaseKinds)("searching patients on %s", (kind) => {
  let database: Database;
  let store: Store;

  beforeAll(async () => {
    database = await emptyDatabase(kind);
    await migrate(database, "sandbox", storeMigrations);
    store = openStore({ database, searchLagMs: 0, now: () => new Date("2026-03-08T08:00:00Z") });
    for (const [firstName, lastName, birthDate] of people) {
      await store.create(patients, { firstName, lastName, ...(birthDate && { birthDate }) });
    }
  });
  afterAll(() => database.close());

  async function found(condition: Condition) {
    const { resources } = await store.search(patients, { conditions: [condition], count: 20 });
    return resources.map(({ document }) => document.firstName);
  }

  it.each([
    ["lastName", "james", ["Brien"]],
    ["firstName", "jam", ["James"]],
    ["lastName", "brien", ["James"]],
    ["lastName", "NUNEZ", ["José María"]],
    ["lastName", "weiss", ["José María"]],
    ["firstName", "maria jose", ["José María"]],
    ["lastName", "иванов", ["Иван"]],
    ["lastName", "orsted", ["Søren"]],
    ["lastName", "rien", []],
    ["lastName", "%", []],
  ] as const)("by a %s that begins with %s finds %j", async (field, text, names) => {
    expect(await found({ kind: "name-part", field, text })).toEqual(names);
  });

  it("by a span of birth dates leaves out those outside it and those without one", async () => {
    const born = { kind: "between", field: "birthDate" } as const;
    expect(await found({ ...born, from: "1980-04-23", before: "1991-01-01" })).toEqual(["James"]);
    expect(await found({ ...born, from: "1991-01-01" })).toEqual(["Brien", "José María"]);
    expect(await found({ ...born, before: "1980-04-23" })).toEqual(["Søren"]);
  });

  it("by when they were written last", async () => {
    const at = new Date("2026-03-08T08:00:00Z");
    expect(await found({ kind: "written", from: at })).toHaveLength(people.length);
    expect(await found({ kind: "written", before: at })).toEqual([]);
  });
});
