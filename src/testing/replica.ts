import { subscribe } from "node:diagnostics_channel";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readSettings } from "#bff/settings.ts";
import { startBff } from "#bff/start-bff.ts";
import { openPglite } from "#lib/database/pglite.ts";
import { openPostgres } from "#lib/database/postgres.ts";
import { impatient } from "./booking-timings.ts";

// A replica of Frontdesk's server as a process of its own. REPLICA_DIES_AT names a step of a booking, and which time it
// is reached, as in "after-send#2": there the process ends as with kill -9. It tells its parent its address.

const { DATABASE_URL, FRONTDESK_DATA_DIR = "", REPLICA_TEMPLATE = "" } = process.env;
const { REPLICA_RECORDS = "", REPLICA_DIES_AT = "" } = process.env;

const [fatalStep, time = "1"] = REPLICA_DIES_AT.split("#");
let reached = 0;
subscribe("frontdesk:booking-step", (step) => {
  if (step !== fatalStep) return;
  reached += 1;
  if (reached === Number(time)) process.kill(process.pid, "SIGKILL");
});

const settings = readSettings({ PORT: "0", LOG_LEVEL: "silent" });
settings.clinikapi.baseUrl = REPLICA_RECORDS;
const database = DATABASE_URL ? openPostgres(DATABASE_URL) : await openEmbedded();
const { url } = await startBff({ settings, database, timing: impatient });
process.send?.(url);

async function openEmbedded() {
  const isNew = !existsSync(join(FRONTDESK_DATA_DIR, "PG_VERSION"));
  const template = isNew ? new Blob([await readFile(REPLICA_TEMPLATE)]) : undefined;
  return openPglite(FRONTDESK_DATA_DIR, template);
}
