import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { databaseKinds, emptyDatabase, emptyPostgresUrl } from "#testing/databases.ts";
import { readPgliteTemplate } from "#testing/pglite-template.ts";
import { DataFolderError } from "./data-folder-error.ts";
import type { Database } from "./database.ts";
import { lockFolder } from "./folder-lock.ts";
import { migrate } from "./migrate.ts";
import { openPglite } from "./pglite.ts";
import { dumpFolder } from "./pglite-dump.ts";
import { openPostgres } from "./postgres.ts";

describe.each(databaseKinds)("on %s", (kind) => {
  let database: Database;
  afterEach(() => database.close());

  it("days, instants and counts come back as what they are", async () => {
    database = await emptyDatabase(kind);
    const [row] = await database.query(
      "select 7::int8 as count, date '2024-02-29' as day, $1::timestamptz as at",
      [new Date("2026-03-08T08:00:00Z")],
    );
    expect(row).toEqual({ count: 7, day: "2024-02-29", at: new Date("2026-03-08T08:00:00Z") });
  });

  it("what a failed transaction wrote is gone", async () => {
    database = await emptyDatabase(kind);
    await database.query("create table visit (id int)");
    const failing = database.transaction(async (transaction) => {
      await transaction.query("insert into visit values (1)");
      throw new Error("the clinic changed its mind");
    });
    await expect(failing).rejects.toThrow("the clinic changed its mind");
    expect(await database.query("select * from visit")).toEqual([]);
  });

  it("replicas that start together migrate once", async () => {
    database = await emptyDatabase(kind);
    const steps = [
      { name: "001", sql: "create table desk.bell (id int);\ninsert into desk.bell values (1);\n" },
    ];
    await Promise.all([1, 2, 3].map(() => migrate(database, "desk", steps)));
    expect(await database.query("select * from desk.bell")).toEqual([{ id: 1 }]);
  });

  it("a notification reaches who listens", async () => {
    database = await emptyDatabase(kind);
    const heard = new Promise<string>((resolve) => {
      void database
        .listen("calendar", resolve)
        .then(() => database.query("select pg_notify('calendar', 'moved')"));
    });
    expect(await heard).toBe("moved");
  });
});

describe("a PostgreSQL server", () => {
  const opened: Database[] = [];
  const open = (url: string, options?: Parameters<typeof openPostgres>[1]) => {
    const database = openPostgres(url, options);
    opened.push(database);
    return database;
  };
  afterEach(() => Promise.all(opened.splice(0).map((database) => database.close())));

  it("that drops a connection in the middle of a transaction costs the transaction and not the process", async () => {
    const database = open(await emptyPostgresUrl());
    const admin = open(await emptyPostgresUrl(), { connections: 1 });
    const cutOff = database.transaction(async (transaction) => {
      const [row] = await transaction.query<{ pid: number }>("select pg_backend_pid() as pid");
      await admin.query("select pg_terminate_backend($1::int)", [row?.pid]);
      await expect
        .poll(() => admin.query("select 1 from pg_stat_activity where pid = $1::int", [row?.pid]))
        .toEqual([]);
      await transaction.query("select 1");
    });
    await expect(cutOff).rejects.toThrow("connection");
    expect(await database.query("select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("takes the locks from a process that stands still in the middle of a transaction", async () => {
    const url = await emptyPostgresUrl();
    const [frozen, other] = [open(url, { idleInTransactionMs: 200 }), open(url)];
    const lock = "select pg_advisory_xact_lock(7)";
    const half = frozen.transaction(async (transaction) => {
      await transaction.query(lock);
      const locked = await other.transaction((later) => later.query(lock));
      expect(locked).toHaveLength(1);
      await transaction.query("select 1");
    });
    await expect(half).rejects.toThrow("connection");
  });

  it("that drops a listener is listened to again, and the listener is told of the gap", async () => {
    const database = open(await emptyPostgresUrl());
    const heard: string[] = [];
    await database.listen(
      "calendar",
      (payload) => heard.push(payload),
      () => heard.push("gap"),
    );
    await database.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()",
    );
    await expect.poll(() => heard).toEqual(["gap"]);
    await database.query("select pg_notify('calendar', 'moved')");
    await expect.poll(() => heard).toEqual(["gap", "moved"]);
  });
});

describe("the lock of a data folder", () => {
  it("refuses a second holder, and is free again when released", async () => {
    const parent = await mkdtemp(join(tmpdir(), "frontdesk-lock-"));
    const folder = join(parent, "data");
    const release = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(/in use by process \d+/);
    await release();
    await (await lockFolder(folder))();
    await rm(parent, { recursive: true });
  });

  it("is taken over from a process that is gone", async () => {
    const parent = await mkdtemp(join(tmpdir(), "frontdesk-lock-"));
    const folder = join(parent, "data");
    await writeFile(`${folder}.lock`, JSON.stringify({ pid: process.pid, started: "in another life" }));
    const release = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${process.pid}`);
    await release();
    await rm(parent, { recursive: true });
  });

  it.each([
    ["is empty, as a power cut leaves it,", ""],
    ["is cut off", '{"pid":'],
    ["names nobody", "{}"],
  ])("that %s stops the start with what to do", async (_, text) => {
    const parent = await mkdtemp(join(tmpdir(), "frontdesk-lock-"));
    const folder = join(parent, "data");
    await writeFile(`${folder}.lock`, text);
    await expect(lockFolder(folder)).rejects.toThrow(
      `The lock file ${folder}.lock is empty or damaged, as after a power cut. Make sure that no other Frontdesk runs on ${folder}, delete the file, and start again.`,
    );
    await expect(lockFolder(folder)).rejects.toThrow(DataFolderError);
    await rm(parent, { recursive: true });
  });

  it("that cannot be read, or that cannot be made, stops the start with what to do", async () => {
    const parent = await mkdtemp(join(tmpdir(), "frontdesk-lock-"));
    const folder = join(parent, "data");
    await mkdir(`${folder}.lock`);
    await expect(lockFolder(folder)).rejects.toThrow(
      `The lock file ${folder}.lock cannot be read (EISDIR). Start Frontdesk as the user who owns it, or set FRONTDESK_DATA_DIR to another folder.`,
    );
    await writeFile(join(parent, "file"), "");
    const inFile = join(parent, "file", "data");
    await expect(lockFolder(inFile)).rejects.toThrow(`The data folder ${inFile} cannot be made (ENOTDIR).`);
    await rm(parent, { recursive: true });
  });
});

describe("a data folder that is damaged", () => {
  it.each<[string, (folder: string) => Promise<void>]>([
    ["has lost its control file", (folder) => truncate(join(folder, "global/pg_control"))],
    ["has lost its version", (folder) => rm(join(folder, "PG_VERSION"))],
    ["is of another version", (folder) => writeFile(join(folder, "PG_VERSION"), "12\n")],
    ["has lost its tables", (folder) => rm(join(folder, "base"), { recursive: true })],
  ])("since it %s, is named with what to do", async (_, damage) => {
    const parent = await mkdtemp(join(tmpdir(), "frontdesk-damaged-"));
    const folder = join(parent, "data");
    await (await openPglite(folder, await readPgliteTemplate())).close();
    await damage(folder);
    const sentence = `The data folder ${folder} is damaged, or of another version. Put a back-up in its place with npm run restore, or set FRONTDESK_DATA_DIR to another folder.`;
    await expect(openPglite(folder)).rejects.toThrow(new DataFolderError(sentence));
    await expect(dumpFolder(folder)).rejects.toThrow(sentence);
    // Nobody is kept out by it once it is mended.
    await (await lockFolder(folder))();
    await rm(parent, { recursive: true });
  });
});
