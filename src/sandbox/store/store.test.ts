import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "#lib/database/database.ts";
import { migrate } from "#lib/database/migrate.ts";
import { databaseKinds, emptyDatabase } from "#testing/databases.ts";
import type { Condition } from "./condition.ts";
import { emptyStore } from "./empty-store.ts";
import { openStore } from "./open-store.ts";
import type { OnWrite, Place, Search, Store, Write } from "./store.ts";
import { storeMigrations } from "./store-migrations.ts";
import { tidyStore } from "./tidy-store.ts";

const tenant = { id: "clinic", environment: "test" } as const;
const patients: Place = { tenant, type: "Patient" };
const appointments: Place = { tenant, type: "Appointment" };
const jane = { firstName: "Jane", lastName: "Doe" };
const lagMs = 10_000;

const writes: Write[] = [];

const onWrite: OnWrite = {
  sql(write, bind) {
    writes.push(write);
    return write.place.tenant.id === "refused"
      ? `select 1 where 1 / ${bind(0)}::int = 1`
      : `select ${bind(write.id)}::text`;
  },
};

describe.each(databaseKinds)("the store on %s", (kind) => {
  let database: Database;
  let store: Store;
  let clock: number;

  beforeAll(async () => {
    database = await emptyDatabase(kind);
    await migrate(database, "sandbox", storeMigrations);
    store = openStore({ database, searchLagMs: lagMs, now: () => new Date(clock), onWrite });
  });
  beforeEach(async () => {
    clock = Date.parse("2025-02-01T12:00:00Z");
    writes.length = 0;
    await emptyStore(database);
  });
  afterAll(() => database.close());

  const found = async (conditions: Condition[] = [], rest: Partial<Search> = {}, place = patients) => {
    const page = await store.search(place, { conditions, count: 100, ...rest });
    return page.resources.map(({ document }) => document["firstName"] ?? document["start"] ?? "never");
  };

  async function kept(): Promise<unknown> {
    const [row] = await database.query(
      "select (select count(*) from sandbox.version) as versions, (select count(*) from sandbox.name_word) as words",
    );
    return row;
  }

  const names = async () =>
    Promise.all(["ann", "bea", "cat", "doe"].map((text) => found([{ kind: "name", text }])));

  async function walk(sort: "start" | "-start"): Promise<unknown[]> {
    const seen: unknown[] = [];
    let cursor: string | null = "";
    do {
      const page = await store.search(appointments, {
        conditions: [],
        count: 2,
        sort,
        ...(cursor && { cursor }),
      });
      expect(page.total).toBe(5);
      seen.push(...page.resources.map(({ document }) => document["start"] ?? "never"));
      cursor = page.cursor;
    } while (cursor !== null);
    return seen;
  }

  it("a person who was renamed twice within the lag goes by one name at any instant", async () => {
    const { id } = await store.create(patients, { firstName: "Ann", lastName: "Doe" });
    clock += 4000;
    await store.update(patients, id, (before) => ({ ...before, firstName: "Bea" }));
    clock += 4000;
    await store.update(patients, id, (before) => ({ ...before, firstName: "Cat" }));
    expect(await names()).toEqual([[], [], [], []]);
    clock += 2000;
    expect(await names()).toEqual([["Ann"], [], [], ["Ann"]]);
    clock += 4000;
    expect(await names()).toEqual([[], ["Bea"], [], ["Bea"]]);
    clock += 4000;
    expect(await names()).toEqual([[], [], ["Cat"], ["Cat"]]);
    expect((await store.read(patients, id))?.revision).toBe(3);
  });

  it("who was deleted before a search knew them is never found", async () => {
    const { id } = await store.create(patients, jane);
    clock += 1000;
    expect(await store.remove(patients, id)).toBe(true);
    expect(await store.read(patients, id)).toBeUndefined();
    expect(await store.remove(patients, id)).toBe(false);
    clock += lagMs - 1000;
    expect(await found([{ kind: "name", text: "jane" }])).toEqual(["Jane"]);
    clock += 1000;
    expect(await found([{ kind: "name", text: "jane" }])).toEqual([]);
    expect(await found()).toEqual([]);
  });

  it("changes that come together all happen, one after the other", async () => {
    const { id } = await store.create(patients, { ...jane, visits: 0 });
    const visit = () =>
      store.update(patients, id, (before) => ({ ...before, visits: Number(before["visits"]) + 1 }));
    const all = await Promise.all(Array.from({ length: 20 }, visit));
    expect(all.every(Boolean)).toBe(true);
    expect((await store.read(patients, id))?.document["visits"]).toBe(20);
  });

  it("versions that no search can see any more are dropped", async () => {
    const { id } = await store.create(patients, jane);
    for (let change = 0; change < 10; change += 1) {
      clock += lagMs;
      await store.update(patients, id, (before) => ({ ...before, firstName: `Jane${change}` }));
    }
    expect(await kept()).toEqual({ versions: 2, words: 4 });
  });

  it("of the deleted nothing is left once a sandbox starts after the lag", async () => {
    const { id } = await store.create(patients, jane);
    await store.remove(patients, id);
    await store.create(patients, jane);
    await tidyStore(database, new Date(clock));
    expect(await kept()).toEqual({ versions: 2, words: 4 });
    clock += lagMs;
    await tidyStore(database, new Date(clock));
    expect(await kept()).toEqual({ versions: 1, words: 2 });
  });

  it("a write that cannot be announced is not made", async () => {
    const place: Place = { tenant: { id: "refused", environment: "test" }, type: "Patient" };
    await expect(store.create(place, jane)).rejects.toThrow("division by zero");
    clock += lagMs;
    expect(await found([], {}, place)).toEqual([]);
  });

  it("tells of each write with what it was", async () => {
    const { id } = await store.create(patients, jane);
    await store.update(patients, id, (before) => before);
    await store.remove(patients, id);
    expect(writes.map((write) => [write.id, write.action])).toEqual([
      [id, "created"],
      [id, "updated"],
      [id, "deleted"],
    ]);
  });

  it("pages sorted by start have each appointment once, those that begin together and those without a time too", async () => {
    const starts = [
      "2025-02-10T10:00:00Z",
      "2025-02-10T10:00:00Z",
      undefined,
      "2025-02-10T09:00:00+01:00",
      undefined,
    ];
    for (const start of starts)
      await store.create(appointments, { status: "booked", ...(start && { start }) });
    clock += lagMs;
    const forwards = [
      "2025-02-10T09:00:00+01:00",
      "2025-02-10T10:00:00Z",
      "2025-02-10T10:00:00Z",
      "never",
      "never",
    ];
    expect(await walk("start")).toEqual(forwards);
    expect(await walk("-start")).toEqual(forwards.toReversed());
  });

  it("a page after the last has nobody, and still says how many there are", async () => {
    for (const firstName of ["Ann", "Bea", "Cat"])
      await store.create(patients, { firstName, lastName: "Doe" });
    clock += lagMs;
    for (const conditions of [[], [{ kind: "name", text: "doe" } as const]]) {
      const page = await store.search(patients, { conditions, count: 2, cursor: "999999999" });
      expect(page).toEqual({ resources: [], total: 3, cursor: null, hasMore: false });
    }
  });

  it("a lag that was shortened does not bring deleted people back", async () => {
    const { id } = await store.create(patients, jane);
    const hasty = openStore({ database, searchLagMs: 0, now: () => new Date(clock) });
    await hasty.remove(patients, id);
    for (const wait of [0, lagMs, lagMs]) {
      clock += wait;
      expect(await found()).toEqual([]);
      expect(await found([{ kind: "name", text: "jane" }])).toEqual([]);
    }
  });
});
