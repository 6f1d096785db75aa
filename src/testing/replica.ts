import { subscribe } from "node:diagnostics_channel";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { endOnCrash } from "#bff/start/end-on-crash.ts";
import { readSettings } from "#bff/start/settings.ts";
import { startBff } from "#bff/start/start-bff.ts";
import { openPglite } from "#lib/database/pglite.ts";
import { openPostgres } from "#lib/database/postgres.ts";
import { impatient } from "./booking-timings.ts";
import { jumpClock } from "./jump-clock.ts";

// A replica of Frontdesk's server as a process of its own. REPLICA_DIES_AT names a step of a booking, and which time it
// is reached, as in "after-send#2": there the process ends as with kill -9, or by what REPLICA_DIES_BY says, with
// REPLICA_LAST_WORDS as the message of its error. It tells its parent its address, and is told by how much its clock jumps.

const { DATABASE_URL, FRONTDESK_DATA_DIR = "", REPLICA_TEMPLATE = "" } = process.env;
const { REPLICA_RECORDS = "", REPLICA_DIES_AT = "", REPLICA_DIES_BY = "kill" } = process.env;
const { REPLICA_LAST_WORDS = "", REPLICA_LOG_LEVEL = "silent", REPLICA_REQUEST_MS } = process.env;

const deaths: Record<string, () => void> = {
  kill: () => process.kill(process.pid, "SIGKILL"),
  abort: () => process.abort(),
  "uncaught error": () => setImmediate(() => fail()),
  "unhandled rejection": () => void Promise.reject(lastError()),
};

const lastError = () => Object.assign(new TypeError(REPLICA_LAST_WORDS), { patient: REPLICA_LAST_WORDS });

function fail(): never {
  throw lastError();
}

const [fatalStep, time = "1"] = REPLICA_DIES_AT.split("#");
let reached = 0;
subscribe("frontdesk:booking-step", (step) => {
  if (step !== fatalStep) return;
  reached += 1;
  if (reached === Number(time)) deaths[REPLICA_DIES_BY]?.();
});

process.on("message", (shiftMs) => jumpClock(Number(shiftMs)));

endOnCrash();
const settings = readSettings({
  PORT: "0",
  NODE_ENV: "test",
  RATE_LIMIT_ADDRESS: "0",
  RATE_LIMIT_ACCOUNT: "0",
  // Tests book on days of their own, whatever day it is.
  VISIT_YEARS_BACK: "50",
  VISIT_YEARS_AHEAD: "50",
  LOG_LEVEL: REPLICA_LOG_LEVEL,
});
settings.clinikapi.baseUrl = REPLICA_RECORDS;
const database = DATABASE_URL ? openPostgres(DATABASE_URL) : await openEmbedded();
const timing = REPLICA_REQUEST_MS ? { ...impatient, request: Number(REPLICA_REQUEST_MS) } : impatient;
const { url } = await startBff({ settings, database, timing });
process.send?.(url);

async function openEmbedded() {
  const isNew = !existsSync(join(FRONTDESK_DATA_DIR, "PG_VERSION"));
  const template = isNew ? new Blob([await readFile(REPLICA_TEMPLATE)]) : undefined;
  return openPglite(FRONTDESK_DATA_DIR, template);
}
