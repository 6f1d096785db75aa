import { expect, it, onTestFinished } from "vitest";
import { type DatabaseProxy, startDatabaseProxy } from "#testing/database-proxy.ts";
import { emptyPostgresUrl } from "#testing/databases.ts";
import { waitUntil } from "#testing/wait.ts";
import { DatabaseAwayError } from "./database-away-error.ts";
import { openPostgres } from "./postgres.ts";

async function openByProxy(connections: number) {
  const proxy = await startDatabaseProxy(await emptyPostgresUrl());
  const database = openPostgres(proxy.url, { connections });
  onTestFinished(async () => {
    await database.close();
    await proxy.close();
  });
  return { proxy, database };
}

it("a connection that is lost while it is handed from one to the next costs the next one's work and not the process", async () => {
  const { proxy, database } = await openByProxy(2);
  await database.query("select 1");
  proxy.cutEach(3);
  const work = Array.from({ length: 40 }, () => [
    database.query("select 1"),
    database.transaction((transaction) => transaction.query("select 1")),
  ]);
  const outcomes = await Promise.allSettled(work.flat());
  expect(proxy.cuts()).toBeGreaterThan(5);
  expect(outcomes.some(({ status }) => status === "rejected")).toBe(true);
  proxy.open();
  expect(await database.query("select 1 as one")).toEqual([{ one: 1 }]);
});

it("connections that are lost while nobody uses them cost nobody any work, and the process stays", async () => {
  const { proxy, database } = await openByProxy(2);
  const ask = () => Promise.all([database.query("select 1"), database.query("select 1")]);
  await ask();
  proxy.shut();
  const other = openPostgres(proxy.url, { connections: 1 });
  onTestFinished(() => other.close());
  // By the time at which somebody new is refused, those that were there have been lost.
  await expect(other.query("select 1")).rejects.toThrow(DatabaseAwayError);
  proxy.open();
  await ask();
});

it("a listener whose connection is forgotten without a word hears again, and is told of the gap", async () => {
  const { proxy, database } = await openByProxy(1);
  const heard: string[] = [];
  await database.listen(
    "calendar",
    (payload) => heard.push(payload),
    () => heard.push("gap"),
  );
  proxy.stall();
  await waitUntil(() => proxy.refused() > 0);
  proxy.open();
  await waitUntil(() => heard.includes("gap"));
  await database.query("select pg_notify('calendar', 'moved')");
  await waitUntil(() => heard.includes("moved"));
  expect(heard.filter((each) => each === "moved")).toHaveLength(1);
});

it("what a listener cannot understand is something that it missed", async () => {
  const { database } = await openByProxy(1);
  const heard: string[] = [];
  await database.listen(
    "calendar",
    (payload) => heard.push(JSON.parse(payload) as string),
    () => heard.push("gap"),
  );
  await database.query(`select pg_notify('calendar', 'not JSON'), pg_notify('calendar', '"moved"')`);
  await waitUntil(() => heard.length === 2);
  expect(heard).toEqual(["gap", "moved"]);
});

it.each([
  ["refuses connections", (proxy: DatabaseProxy) => proxy.shut()],
  ["has none left", (proxy: DatabaseProxy) => proxy.refuse("53300", "sorry, too many clients already")],
  ["starts", (proxy: DatabaseProxy) => proxy.refuse("57P03", "the database system is starting up")],
])("who asks a server that %s is told that it is away", async (_, fail) => {
  const { proxy, database } = await openByProxy(1);
  await database.query("select 1");
  fail(proxy);
  // The connection that there was is found dead first.
  await database.query("select 1").catch(() => undefined);
  await expect(database.query("select 1")).rejects.toThrow(DatabaseAwayError);
  await expect(database.transaction((each) => each.query("select 1"))).rejects.toThrow(DatabaseAwayError);
  proxy.open();
  expect(await database.query("select 1 as one")).toEqual([{ one: 1 }]);
});

it("what somebody's own work throws in a transaction comes through as it is", async () => {
  const { database } = await openByProxy(1);
  const failure = new Error("the clinic changed its mind");
  const work = () => Promise.reject(failure);
  await expect(database.transaction(work)).rejects.toBe(failure);
  await expect(database.query("select no_such_column")).rejects.not.toBeInstanceOf(DatabaseAwayError);
});
