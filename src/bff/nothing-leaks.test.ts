import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Clinik } from "@clinikapi/sdk";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Database } from "#lib/database/database.ts";
import { openPglite } from "#lib/database/pglite.ts";
import { openPostgres } from "#lib/database/postgres.ts";
import { startSandbox } from "#sandbox/start-sandbox.ts";
import { startAnsweringServer } from "#testing/answering-server.ts";
import { databaseKinds, emptyDatabase, emptyPostgresUrl } from "#testing/databases.ts";
import { type Errors, liveLivelyDay } from "#testing/lively-day.ts";
import { addSecretPatients, findSecrets, type SecretPatient } from "#testing/secret-patients.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { type Replica, startReplica } from "#testing/start-replica.ts";

const key = /clk_(test|live)_\w/;

/** Records of their own, so that what is searched is the server's database alone. */
async function startRecords() {
  const database = await emptyDatabase("pglite");
  const settings = { database, port: 0, searchLagMs: 0, rateLimit: 1_000_000, patients: 0, control: true };
  const sandbox = await startSandbox(settings);
  onTestFinished(async () => {
    await sandbox.close();
    await database.close();
  });
  const clinik = new Clinik("clk_test_sandbox", { baseUrl: sandbox.url });
  const practitioner = await clinik.practitioners.create({ firstName: "Iris", lastName: "Test" });
  return {
    records: sandbox.url,
    patients: await addSecretPatients(clinik),
    practitionerId: practitioner.data.id,
  };
}

/** Records that fail, and say of whom. */
async function startTalkativeRecords(patients: SecretPatient[]) {
  const words = patients
    .map(({ firstName, lastName, phone, text }) => [firstName, lastName, phone, text])
    .join();
  const issues = patients.map(({ lastName, phone }) => ({
    severity: "error",
    code: lastName,
    diagnostics: `${lastName} ${phone}`,
  }));
  const json = { error: words, message: words, code: words, requestId: words, issues };
  const server = await startAnsweringServer(
    { status: 500, json },
    { status: 422, json },
    { status: 404, json },
    { status: 200, json: { data: words } },
    { status: 429, json, headers: { "retry-after": "0" } },
    { status: 200, text: words },
    { status: 403, json },
    { status: 503, text: words },
    { status: 500, json },
  );
  onTestFinished(() => server.close());
  return server.url;
}

const deaths = ["abort", "uncaught error", "unhandled rejection", "kill"] as const;

type Place = { url: string } | { folder: string };

async function placeFor(kind: Database["kind"]): Promise<Place> {
  if (kind === "postgres") return { url: await emptyPostgresUrl() };
  const parent = await mkdtemp(join(tmpdir(), "frontdesk-leaks-"));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  return { folder: join(parent, "data") };
}

/** All that is in the database: its rows as text, and for an embedded one the bytes of its files. */
async function contentsOf(place: Place): Promise<{ rows: string; files: Buffer }> {
  const files = "folder" in place ? await bytesOf(place.folder) : Buffer.alloc(0);
  const database = "url" in place ? openPostgres(place.url) : await openPglite(place.folder);
  const tables = await database.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query<{ line: string }>(`select t::text as line from ${name} as t`);
    lines.push(...rows.map(({ line }) => `${name} ${line}`));
  }
  await database.close();
  return { rows: lines.join("\n"), files };
}

async function bytesOf(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Buffer.concat(await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name)))));
}

describe.each(databaseKinds)("after a day of which much can be told, on %s", (kind) => {
  it("no patient, no text and no key is in a log, an error, the metrics, the database or the last words of a process", {
    timeout: 600_000,
  }, async () => {
    const { records, patients, practitionerId } = await startRecords();
    const database = await placeFor(kind);
    const outputs: Record<string, string> = {};
    const answers: Errors = [];
    const live = async (name: string, replica: Replica, whom: SecretPatient[]) => {
      answers.push(...(await liveLivelyDay({ url: replica.url, practitionerId, patients: whom })));
      outputs[`metrics of ${name}`] = await (await fetch(`${replica.url}/metrics`)).text();
      await replica.kill();
      outputs[name] = replica.output();
    };
    const start = (options: Partial<Parameters<typeof startReplica>[0]>) =>
      startReplica({ records, database, logLevel: "trace", ...options });

    await live("a good day", await start({}), patients);
    const talkative = await startTalkativeRecords(patients);
    await live("records that fail", await start({ records: talkative }), patients.slice(0, 2));

    const [patient] = patients;
    const words = `${patient?.firstName} ${patient?.lastName} ${patient?.phone} ${patient?.text}`;
    for (const diesBy of deaths) {
      // Whoever settles what the one before has left does not come by this step, so that none dies before it is asked.
      const replica = await start({ diesAt: "after-claim", diesBy, lastWords: words });
      await book(replica.url, { patientId: patient?.id, practitionerId, comment: words });
      await replica.died;
      outputs[diesBy] = replica.output();
    }
    expect(outputs["uncaught error"]).toContain('"msg":"crashed","cause":{"name":"TypeError"');
    expect(outputs["unhandled rejection"]).toContain('"msg":"crashed"');

    const { rows, files } = await contentsOf(database);
    // What is looked for would be there: an unsettled booking's body, an override's reason, sessions and guesses.
    expect(rows.match(/^frontdesk\.intent \(.*,open,.*\\x/m)).not.toBeNull();
    expect(rows.match(/^frontdesk\.audit \(.*,override,.*\\x/m)).not.toBeNull();
    expect(answers.length).toBeGreaterThan(50);
    expect(outputs["a good day"]?.split("\n").length).toBeGreaterThan(100);

    expect(outputs["metrics of a good day"]).toMatch(/frontdesk_bookings_total\{outcome="booked"\} \d/);
    const places = { ...outputs, rows, files, errors: JSON.stringify(answers) };
    for (const [place, content] of Object.entries(places)) {
      expect({ place, secrets: findSecrets(patients, content) }).toEqual({ place, secrets: [] });
      expect({
        place,
        key: key.test(typeof content === "string" ? content : content.toString("latin1")),
      }).toEqual({ place, key: false });
    }
  });
});

const book = (url: string, booking: object) =>
  deskFetch(`${url}/api/appointments`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({ status: "proposed", ...booking }),
  }).catch(() => undefined);

it("what is looked for is found where it is, in whatever spelling", () => {
  const one = {
    id: "1",
    firstName: "Örka",
    lastName: "Quorson",
    phone: "+1 773 555 7001",
    text: "xylophone",
  };
  for (const leak of ["?q=%C3%96rka", "QUORSON", "orka", "773-555-7001", "\\x71756f72736f6e", "…xylophone…"])
    expect(findSecrets([one], leak)).not.toEqual([]);
  expect(findSecrets([one], Buffer.concat([Buffer.from([0xff, 0]), Buffer.from("quorson")]))).not.toEqual([]);
  expect(findSecrets([one], "an orchestra in 7735")).toEqual([]);
});
