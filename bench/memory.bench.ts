import { join } from "node:path";
import { Clinik } from "@clinikapi/sdk";
import { openPostgres } from "#lib/database/postgres.ts";
import { startSandbox } from "#sandbox/start-sandbox.ts";
import { buildProject } from "../src/commands/build-project.ts";
import { startPostgres } from "../src/testing/start-postgres.ts";
import { say } from "./measure.ts";
import { mixedRequests } from "./mixed-requests.ts";
import { type Memory, startServer } from "./start-server.ts";

// Whether a server that runs for weeks keeps what nobody needs any more: what is in use after it has served some, and
// after it has served four times as many and a thousand streams of events have come and gone.

const first = 5000;
const last = 20_000;
const streams = 1000;
const streamsAtOnce = 20;
const desks = 8;
const most = 1.2;

type Clinic = Awaited<ReturnType<typeof openClinic>>;

const named = (number: number) => ({ firstName: `Abc${number}`, lastName: "Bench" });

async function made(count: number, create: (number: number) => Promise<{ data: { id: string } }>) {
  const all = await Promise.all(Array.from({ length: count }, (_, number) => create(number)));
  return all.map(({ data }) => data.id);
}

async function openClinic() {
  const postgres = await startPostgres();
  const database = openPostgres(postgres.url);
  const settings = { database, port: 0, searchLagMs: 0, rateLimit: 1_000_000, patients: 0, control: true };
  const sandbox = await startSandbox(settings);
  const { patients, practitioners } = new Clinik("clk_test_sandbox", { baseUrl: sandbox.url });
  const people = {
    patientIds: await made(200, (number) => patients.create(named(number))),
    practitionerIds: await made(12, (number) => practitioners.create({ ...named(number), active: true })),
  };
  const server = await startServer(sandbox.url, postgres.url, "memory");
  const close = async () => {
    await server.stop();
    await sandbox.close();
    await database.close();
    await postgres.stop();
  };
  return { server, send: mixedRequests(server, people), close };
}

/** Opens streams together, and leaves each once it is there. */
async function comeAndGo({ url, cookie }: Clinic["server"], count: number): Promise<void> {
  const visit = async () => {
    const leaving = new AbortController();
    const answer = await fetch(`${url}/api/events`, { headers: { cookie }, signal: leaving.signal });
    if (!answer.ok) throw new Error(`A stream was answered ${answer.status}.`);
    for await (const chunk of answer.body ?? []) if (Buffer.from(chunk).includes(": ready")) break;
    leaving.abort();
  };
  await Promise.all(Array.from({ length: count }, visit));
}

const statuses: Record<number, number> = {};

/** Sends the requests of these numbers, by as many desks at once as there are; `streams` come and go meanwhile. */
async function serve({ server, send }: Clinic, [from, to]: [number, number], streams: number): Promise<void> {
  const betweenStreams = Math.floor(((to - from) / streams) * streamsAtOnce);
  let next = from;
  const work = async () => {
    while (next < to) {
      const index = next;
      next += 1;
      if (streams > 0 && (index - from) % betweenStreams === 0) await comeAndGo(server, streamsAtOnce);
      const status = await send(index);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: desks }, work));
}

const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

const line = ({ heapUsed, external, rss }: Memory) =>
  `heap ${mebibytes(heapUsed)}, outside it ${mebibytes(external)}, rss ${mebibytes(rss)}`;

await (await buildProject(join(import.meta.dirname, ".."))).server;
const clinic = await openClinic();
try {
  await serve(clinic, [0, first], 0);
  const early = await clinic.server.tell();
  say(`after ${first} mixed requests`, line(early));
  await serve(clinic, [first, last], streams);
  const late = await clinic.server.tell();
  const ratio = late.heapUsed / early.heapUsed;
  say(`after ${last} and ${streams} streams`, line(late));
  say(`heap, at most ${most} times`, ratio.toFixed(2), ratio <= most);
  say("answers", JSON.stringify(statuses));
  if (ratio > most) throw new Error("The server keeps what nobody needs any more.");
  if (Object.keys(statuses).some((status) => Number(status) >= 500)) throw new Error("A request has failed.");
} finally {
  await clinic.close();
}
