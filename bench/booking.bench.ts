import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildProject } from "../src/commands/build-project.ts";
import { type PostgresServer, startPostgres } from "../src/testing/start-postgres.ts";
import { startInstantRecords } from "./instant-records.ts";
import { milliseconds, spread } from "./spread.ts";
import { type StepTimes, startServer } from "./start-server.ts";

// How much of a booking's time is Frontdesk's own, and how many bookings a second one server makes on PostgreSQL while
// ClinikAPI answers at once; beside the same two inserts made by pgbench on the same PostgreSQL.

const root = join(import.meta.dirname, "..");
const alone = 300;
const together = { desks: 16, bookings: 2000 };
const say = (line: string) => process.stdout.write(`${line}\n`);

// Desks seldom book the same person at the same moment: each booking is of the next pair of people, a quarter later
// when all have had theirs.
const pairs = 64;
const day = Date.parse("2031-03-04T06:00:00.000Z");
const quarterMs = 900_000;
let made = 0;
// Of who is signed in at Frontdesk; ClinikAPI takes no notice of it.
let cookie = "";

function nextBooking() {
  const start = day + Math.floor(made / pairs) * quarterMs;
  const pair = made % pairs;
  made += 1;
  return {
    status: "booked",
    patientId: `pt_${pair}`,
    practitionerId: `prac_${pair}`,
    start: new Date(start).toISOString(),
    end: new Date(start + quarterMs).toISOString(),
  };
}

async function timed(url: string, init?: RequestInit): Promise<number> {
  const began = performance.now();
  const headers = new Headers(init?.headers);
  headers.set("cookie", cookie);
  const response = await fetch(url, { ...init, headers });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${init?.method ?? "GET"} ${url} was answered ${response.status}.`);
  return performance.now() - began;
}

const post = (url: string) =>
  timed(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
      "x-api-key": "clk_test_sandbox",
    },
    body: JSON.stringify(nextBooking()),
  });

async function inTurn(count: number, call: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) times.push(await call());
  return times;
}

/** Transactions a second of pgbench with the two rows that a booking writes. */
async function rawInserts(server: PostgresServer): Promise<number | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "frontdesk-bench-"));
  const script = join(folder, "two-inserts.sql");
  await writeFile(
    script,
    `begin;
insert into frontdesk.intent (key, action, request_hash, staff_id, patient_id, created, state, sealed_body)
values (gen_random_uuid(), 'book', '\\x00', 'bench', gen_random_uuid()::text, clock_timestamp(), 'open', '\\x00');
insert into frontdesk.appointment (ledger_id, patient_id, practitioner_id, periods, status, origin)
values (gen_random_uuid(), gen_random_uuid()::text, gen_random_uuid()::text,
  '{[2031-03-04 10:00+00,2031-03-04 10:30+00)}', 'booked', 'frontdesk');
commit;
`,
  );
  try {
    const options = ["-n", "-f", script, "-c", String(together.desks), "-j", "2", "-T", "5", server.url];
    const { stdout } = await promisify(execFile)("pgbench", options);
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Where the time of a booking goes. */
function sayWhere(whole: number, steps: StepTimes): void {
  const took = (from: string, to: string) => spread(steps[`${from} ${to}`] ?? []).p50;
  const parts = {
    "claiming the time and writing the intent down": took("before-claim", "after-claim"),
    "ClinikAPI, through the client": took("before-send", "after-send"),
    "writing down what became of it": took("before-settle", "after-settle"),
  };
  const rest = Object.values(parts).reduce((left, part) => left - part, whole);
  const named = { ...parts, "HTTP, session, the key and the answer": rest };
  for (const [name, part] of Object.entries(named)) say(`    ${name.padEnd(46)} p50 ${milliseconds(part)}`);
}

await (await buildProject(root)).server;
const server = await startPostgres();
const records = await startInstantRecords();
const frontdesk = await startServer(records.url, server.url);
const { url } = frontdesk;
({ cookie } = frontdesk);
try {
  await inTurn(100, () => post(`${url}/api/appointments`));
  const direct = spread(await inTurn(alone, () => post(`${records.url}/v1/appointments`)));
  const booked = spread(await inTurn(alone, () => post(`${url}/api/appointments`)));
  say("A booking, one after the other");
  say(
    `  ClinikAPI answering at once, alone  p50 ${milliseconds(direct.p50)}  p99 ${milliseconds(direct.p99)}`,
  );
  say(
    `  through Frontdesk                   p50 ${milliseconds(booked.p50)}  p99 ${milliseconds(booked.p99)}`,
  );
  say(`  of that Frontdesk's own             p50 ${milliseconds(booked.p50 - direct.p50)}`);
  sayWhere(booked.p50, await frontdesk.tell());

  const began = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: together.desks }, async () => {
      while (next < together.bookings) {
        next += 1;
        await post(`${url}/api/appointments`);
      }
    }),
  );
  const perSecond = together.bookings / ((performance.now() - began) / 1000);
  const raw = await rawInserts(server);
  say(`\nBookings by ${together.desks} desks at once`);
  say(`  through Frontdesk        ${perSecond.toFixed(0)} a second`);
  if (raw === undefined)
    say(
      "  pgbench is not installed, so there is nothing to compare with (Debian: apt-get install postgresql)",
    );
  else {
    say(`  pgbench, the two inserts ${raw.toFixed(0)} a second`);
    say(`  ratio                    ${(perSecond / raw).toFixed(2)}`);
  }

  const read = spread(await inTurn(alone, () => timed(`${records.url}/v1/appointments/appt_1`)));
  const proxied = spread(await inTurn(alone, () => timed(`${url}/api/appointments/appt_1`)));
  say("\nAn appointment read by its id");
  say(`  from ClinikAPI answering at once    p50 ${milliseconds(read.p50)}  p99 ${milliseconds(read.p99)}`);
  say(
    `  through Frontdesk                   p50 ${milliseconds(proxied.p50)}  p99 ${milliseconds(proxied.p99)}`,
  );
  say(`  overhead                            p50 ${milliseconds(proxied.p50 - read.p50)}`);
} finally {
  await frontdesk.stop();
  records.close();
  await server.stop();
}
