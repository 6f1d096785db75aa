import { Clinik } from "@clinikapi/sdk";
import { onTestFinished } from "vitest";
import type { Database } from "#lib/database/database.ts";
import { openPostgres } from "#lib/database/postgres.ts";
import { startSandbox } from "#sandbox/start-sandbox.ts";
import { type DatabaseProxy, startDatabaseProxy } from "../database-proxy.ts";
import { emptyDatabase } from "../databases.ts";
import { type OddApi, startOddApi } from "../odd-api.ts";
import { type PostgresServer, startPostgres } from "../start-postgres.ts";
import { type Replica, startReplica } from "../start-replica.ts";

/** Two replicas on one PostgreSQL, with what bad luck gets at between them, the database and the clinic's records. */
export type BusyClinic = {
  replicas: [Replica, Replica];
  start: () => Promise<Replica>;
  postgres: PostgresServer;
  /** The database itself, past the line on which the replicas ask it. */
  database: Database;
  databaseLine: DatabaseProxy;
  sandboxUrl: string;
  recordsLine: OddApi;
  clinik: Clinik;
  patientIds: string[];
  practitionerIds: string[];
};

const idsOf = (made: { data: { id: string } }[]) => made.map(({ data }) => data.id);

// The records answer all the time, if slowly on a busy machine: what comes late has to be looked for once more.
const requestMs = 5000;

/** A clinic of its own for one test. */
export async function openBusyClinic(): Promise<BusyClinic> {
  const records = await emptyDatabase("pglite");
  const settings = { port: 0, searchLagMs: 0, rateLimit: 100_000_000, patients: 0, control: true };
  const sandbox = await startSandbox({ database: records, ...settings });
  const postgres = await startPostgres();
  const database = openPostgres(postgres.url);
  await database.query(jumpingClock);
  const databaseLine = await startDatabaseProxy(withJumpingClock(postgres.url));
  onTestFinished(async () => {
    await databaseLine.close();
    await database.close();
    await postgres.stop();
    await sandbox.close();
    await records.close();
  });
  const recordsLine = await startOddApi(sandbox.url);
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: sandbox.url });
  const four = ["Test", "Probe", "Trial", "Case"].map((lastName) => ({ firstName: "Ada", lastName }));
  const patientIds = idsOf(await Promise.all(four.map((each) => clinik.patients.create(each))));
  const practitionerIds = idsOf(await Promise.all(four.map((each) => clinik.practitioners.create(each))));
  const start = () =>
    startReplica({ records: recordsLine.url, database: { url: databaseLine.url }, requestMs });
  const replicas: [Replica, Replica] = [await start(), await start()];
  const people = { patientIds, practitionerIds };
  return {
    replicas,
    start,
    postgres,
    database,
    databaseLine,
    sandboxUrl: sandbox.url,
    recordsLine,
    clinik,
    ...people,
  };
}

// What is earlier in the search path than PostgreSQL's own functions is called in their place.
const jumpingClock = `
create schema jumping;
create table jumping.shift (by_ms int not null);
insert into jumping.shift values (0);
create function jumping.clock_timestamp() returns timestamptz volatile language sql as
  'select pg_catalog.clock_timestamp() + by_ms * interval ''1 millisecond'' from jumping.shift';
create function jumping.now() returns timestamptz stable language sql as
  'select pg_catalog.now() + by_ms * interval ''1 millisecond'' from jumping.shift'`;

function withJumpingClock(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set("options", "-c search_path=jumping,pg_catalog,public");
  return url.href;
}
