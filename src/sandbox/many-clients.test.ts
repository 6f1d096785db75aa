import { describe, expect, it } from "vitest";
import { busyClients, lostPatients } from "#testing/busy-clients.ts";
import { databaseKinds, emptyDatabase } from "#testing/databases.ts";
import { startSandbox } from "./start-sandbox.ts";

describe.each(databaseKinds)("on %s", (kind) => {
  it("two hundred clients at once lose nothing and meet no failure", async () => {
    const database = await emptyDatabase(kind);
    const sandbox = await startSandbox({
      database,
      port: 0,
      searchLagMs: 0,
      rateLimit: 1_000_000,
      patients: 0,
      control: true,
    });
    const record = await busyClients(sandbox.url, { clients: 200, goesOn: (rounds) => rounds < 2 });
    expect(record.statuses).toEqual({ 200: 1200, 201: 400 });
    expect(record.patients.size).toBe(400);
    expect(await lostPatients(sandbox.url, record)).toEqual([]);
    await sandbox.close();
    await database.close();
  });
});
