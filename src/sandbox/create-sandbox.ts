import { setMaxListeners } from "node:events";
import type { Hono } from "hono";
import type { Database } from "#lib/database/database.ts";
import { migrate } from "#lib/database/migrate.ts";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { type ApiKey, sandboxKeys } from "#sandbox/keys/api-keys.ts";
import { composeApp } from "./compose-app.ts";
import { FaultList } from "./control/fault-list.ts";
import { RequestCounts } from "./control/request-counts.ts";
import { type ClinicName, usualPatients } from "./demo/clinic-names.ts";
import { seedClinic } from "./demo/seed-clinic.ts";
import { CalendarMonth } from "./gate/calendar-month.ts";
import { RollingMinute } from "./gate/rolling-minute.ts";
import { emptyStore } from "./store/empty-store.ts";
import { openStore } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";
import { storeMigrations } from "./store/store-migrations.ts";
import { tidyStore } from "./store/tidy-store.ts";
import { openWebhooks } from "./webhooks/open-webhooks.ts";
import { webhookMigrations } from "./webhooks/webhook-migrations.ts";
import type { WebhookRegistration } from "./webhooks/webhook-registry.ts";

/** How a sandbox behaves. */
export type SandboxBehaviour = {
  database: Database;
  /** How long searches lag behind writes. */
  searchLagMs: number;
  /** Calls that an organisation may make in any 60 seconds. */
  rateLimit: number;
  /** Calls that an organisation may make in a calendar month, counted since the start; any number when missing. */
  monthlyQuota?: number;
  /** Which made-up clinic an empty sandbox starts with; that of all scripts when missing. */
  clinic?: ClinicName;
  /**
   * How many patients an empty sandbox starts with, practitioners and appointments to match; 0 for no data, and as many as
   * the clinic usually has when missing.
   */
  patients?: number;
  /** Whether `/sandbox/*` exists, for callers on this machine. */
  control: boolean;
  /** IANA name of the zone in which the demo clinic keeps its hours; UTC when missing. */
  timeZone?: string;
  keys?: ApiKey[];
  now?: () => Date;
  /** Webhooks that are registered from the start. */
  webhooks?: WebhookRegistration[];
  /** What the waits between attempts at a delivery are multiplied with; 1 unless given. */
  webhookBackOffScale?: number;
};

/** The sandbox as an app that answers requests; `close` ends those that a fault keeps waiting, and all deliveries. */
export type Sandbox = { app: Hono<SandboxEnv>; store: Store; close: () => Promise<void> };

/** Prepares the database and puts the sandbox together. */
export async function createSandbox(behaviour: SandboxBehaviour): Promise<Sandbox> {
  const { database, searchLagMs, clinic = "scripts", patients = usualPatients[clinic] } = behaviour;
  const { timeZone = "UTC", now = () => new Date() } = behaviour;
  await migrate(database, "sandbox", [...storeMigrations, ...webhookMigrations]);
  await tidyStore(database, now());
  const seed = () => seedClinic(database, { clinic, patients, timeZone, now: now() });
  await seed();
  const webhooks = await openWebhooks(database, {
    registered: behaviour.webhooks ?? [],
    backOffScale: behaviour.webhookBackOffScale ?? 1,
  });
  const store = webhooks.delivering(openStore({ database, searchLagMs, now, onWrite: webhooks.onWrite }));
  const parts = {
    faults: new FaultList(),
    counts: new RequestCounts(),
    minute: new RollingMinute(behaviour.rateLimit),
    month: behaviour.monthlyQuota === undefined ? undefined : new CalendarMonth(behaviour.monthlyQuota),
    closing: new AbortController(),
  };
  setMaxListeners(0, parts.closing.signal);
  const reset = async () => {
    parts.faults.clear();
    parts.counts.clear();
    parts.minute.forget();
    parts.month?.forget();
    await webhooks.reset();
    await emptyStore(database);
    await seed();
  };
  const { control, keys = sandboxKeys } = behaviour;
  const app = composeApp({ ...parts, database, control, keys, store, now, reset });
  return {
    app,
    store,
    close() {
      parts.closing.abort();
      return webhooks.close();
    },
  };
}
