import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "#lib/database/database.ts";
import { openPglite } from "#lib/database/pglite.ts";
import { openPostgres } from "#lib/database/postgres.ts";
import { seededRandom } from "#sandbox/demo/seeded-random.ts";
import { startSandbox } from "#sandbox/start-sandbox.ts";
import { insertResources } from "#sandbox/store/insert-resources.ts";
import { busyClients, lostPatients } from "#testing/busy-clients.ts";
import { spawnSandbox } from "#testing/sandbox-process.ts";
import { startPostgres } from "#testing/start-postgres.ts";
import { type Latency, measure, say } from "./measure.ts";
import { startMemoryMock } from "./memory-mock.ts";

const patients = 100_000;
const days = 500;
const aDay = 400;
const firstDay = Date.UTC(2025, 0, 1);
const headers = { "x-api-key": "clk_test_sandbox", "content-type": "application/json" };
const place = { id: "clinic", environment: "test" } as const;

type Latencies = { search: Latency; create: Latency; day: Latency };

// The sandbox with 100,000 patients and 200,000 appointments, on both databases and beside a mock in memory.
async function benchEverything(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "frontdesk-bench-"));
  const pglite = await openPglite(join(folder, "data"));
  const beginnings = await fill(pglite);
  const mock = await benchMock(pglite, beginnings);
  say("In memory, searched from end to end", "");
  report(mock);

  say("PGlite", "");
  report(await benchSandbox(pglite, beginnings), mock);
  await benchCrowd(pglite);
  await pglite.close();
  await benchStart({ FRONTDESK_DATA_DIR: join(folder, "data") });
  await rm(folder, { recursive: true });

  const server = await startPostgres();
  const postgres = openPostgres(server.url);
  await fill(postgres);
  say("PostgreSQL", "");
  report(await benchSandbox(postgres, beginnings), mock);
  await benchCrowd(postgres);
  await postgres.close();
  await benchStart({ DATABASE_URL: server.url });
  await server.stop();
}

const settings = (database: Database) => ({
  database,
  port: 0,
  searchLagMs: 0,
  rateLimit: 100_000_000,
  patients,
  control: true,
});

/** Fills the database, and answers the first three letters of people's names, common ones as often as they are met. */
async function fill(database: Database): Promise<string[]> {
  await (await startSandbox(settings(database))).close();
  const random = seededRandom(1);
  const ids = async (type: string) =>
    (
      await database.query<{ id: string }>(
        "select id from sandbox.version where type = $1 and tenant = 'clinic'",
        [type],
      )
    ).map(({ id }) => id);
  const [patientIds, practitionerIds] = [await ids("Patient"), await ids("Practitioner")];
  const resources = Array.from({ length: days * aDay }, (_, index) => {
    const start = firstDay + Math.floor(index / aDay) * 86_400_000 + 8 * 3_600_000 + (index % 40) * 900_000;
    return {
      id: `appt_bench${index}`,
      document: {
        status: "booked",
        patientId: random.pick(patientIds),
        practitionerId: random.pick(practitionerIds),
        start: new Date(start).toISOString(),
        end: new Date(start + 900_000).toISOString(),
        minutesDuration: 15,
        reasonCode: "Follow-up after last visit",
      },
    };
  });
  await database.transaction((queries) =>
    insertResources(queries, { tenant: place, type: "Appointment" }, { resources, at: new Date() }),
  );
  await database.query("vacuum analyze sandbox.version, sandbox.name_word");
  const words = await database.query<{ word: string }>(
    "select left(word, 3) as word from sandbox.name_word where tenant = 'clinic' and type = 'Patient' and length(word) > 2 order by number limit 20000",
  );
  return Array.from({ length: 1000 }, () => random.pick(words).word);
}

async function benchSandbox(database: Database, beginnings: string[]): Promise<Latencies> {
  const sandbox = await startSandbox(settings(database));
  const latencies = await benchCalls(sandbox.url, beginnings);
  await sandbox.close();
  return latencies;
}

async function benchMock(database: Database, beginnings: string[]): Promise<Latencies> {
  const rows = async (type: string) =>
    (
      await database.query<{ id: string; document: object }>(
        "select id, document from sandbox.version where type = $1 and tenant = 'clinic'",
        [type],
      )
    ).map(({ id, document }) => Object.assign(document, { id }));
  const mock = await startMemoryMock({
    patients: await rows("Patient"),
    appointments: await rows("Appointment"),
  });
  const latencies = await benchCalls(mock.url, beginnings);
  mock.close();
  return latencies;
}

const dayOf = (index: number) => new Date(firstDay + (index % days) * 86_400_000).toISOString().slice(0, 10);

async function benchCalls(url: string, beginnings: string[]): Promise<Latencies> {
  const call = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(url + path, { headers, ...init });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer.arrayBuffer();
  };
  const body = JSON.stringify({ firstName: "Quentin", lastName: "Benchmark", phone: "+1-415-555-0134" });
  return {
    search: await measure(1000, (index) =>
      call(`/v1/patients?name=${encodeURIComponent(beginnings[index % beginnings.length] ?? "")}`),
    ),
    create: await measure(500, () => call("/v1/patients", { method: "POST", body })),
    day: await measure(500, (index) =>
      call(`/v1/appointments?dateFrom=${dayOf(index)}&dateTo=${dayOf(index)}&sort=start&count=100`),
    ),
  };
}

const line = (what: string, { p50, p99 }: Latency, than?: Latency) => {
  const ratio = than ? `  ${(p50 / than.p50).toFixed(2)} × mock` : "";
  return [what, `p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms${ratio}`] as const;
};

function report({ search, create, day }: Latencies, mock?: Latencies): void {
  say(...line("patients by 3 letters, p99 under 15 ms", search, mock?.search), mock && search.p99 < 15);
  say(...line("create, p50 under 5 ms", create, mock?.create), mock && create.p50 < 5);
  say(...line("a day's appointments, p99 under 20 ms", day, mock?.day), mock && day.p99 < 20);
}

async function benchCrowd(database: Database): Promise<void> {
  const sandbox = await startSandbox(settings(database));
  const end = performance.now() + 30_000;
  const record = await busyClients(sandbox.url, { clients: 200, goesOn: () => performance.now() < end });
  const lost = await lostPatients(sandbox.url, record);
  const calls = Object.values(record.statuses).reduce((sum, each) => sum + each, 0);
  const failed = Object.entries(record.statuses).filter(([status]) => Number(status) >= 500).length;
  const rate = `${calls} calls, ${lost.length} lost, ${failed} failed`;
  say("200 clients for 30 s, none lost, no 5xx", rate, lost.length + failed === 0);
  await sandbox.close();
}

async function benchStart(env: Record<string, string>): Promise<void> {
  const start = performance.now();
  const sandbox = await spawnSandbox({ ...env, SANDBOX_PATIENTS: String(patients) });
  const took = performance.now() - start;
  say("start with existing data, under 3 s", `${(took / 1000).toFixed(2)} s`, took < 3000);
  await sandbox.end("SIGTERM");
}

await benchEverything();
