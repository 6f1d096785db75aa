import type { DestinationStream } from "pino";
import { type BookingTiming, bookingTiming } from "#bff/once/timing.ts";
import { readSettings } from "#bff/start/settings.ts";
import { startBff } from "#bff/start/start-bff.ts";
import type { LookAroundTiming } from "#bff/times/calendar/look-around.ts";
import type { ZoneRules } from "#bff/zones/zone-rules.ts";
import type { Database } from "#lib/database/database.ts";
import { startSandbox } from "#sandbox/start-sandbox.ts";
import { emptyDatabase } from "./databases.ts";
import { refuseFailures } from "./refuse-failures.ts";

export type ClinicOptions = {
  kind?: Database["kind"];
  /** How long the sandbox's searches lag its writes. */
  searchLagMs?: number;
  /** Calls that the sandbox takes in a minute. */
  rateLimit?: number;
  /** Patients that the sandbox makes up; practitioners come with them. */
  patients?: number;
  timeZone?: string;
  /** Where browsers find it, if that is not where it listens. */
  publicUrl?: string;
  webRoot?: string;
  timing?: Partial<BookingTiming>;
  log?: DestinationStream;
  /** The sandbox tells the first server of every write, signed with this. */
  webhookSecret?: string;
  /** Requests in a minute; any number unless given. */
  limits?: { address?: number; account?: number };
  /** Further settings, as they stand in the environment. */
  environment?: Record<string, string>;
  /** Servers beside the first; they share the database. */
  furtherReplicas?: number;
  lookAround?: LookAroundTiming;
  /** The rules of time zones instead of Node's own. */
  zoneRules?: ZoneRules;
  /** Puts something between the servers and the sandbox at `url`: answers its address. */
  between?: (url: string) => Promise<{ url: string }>;
};

/** A whole clinic for one test: an empty database, a sandbox and its servers, on free ports. `url` is the first one's. */
export type Clinic = {
  url: string;
  urls: string[];
  sandboxUrl: string;
  database: Database;
  /** Starts one more server, by other rules of time zones; answers its address. */
  startAnother(zoneRules: ZoneRules): Promise<string>;
  close(): Promise<void>;
};

/** A test whose server answers with 500 since an answer is not as it is described reads here where. */
const undescribedAnswers: DestinationStream = {
  write: (line) => void (line.includes("than described") && process.stderr.write(line)),
};

export async function startClinic(options: ClinicOptions = {}): Promise<Clinic> {
  const {
    kind = "pglite",
    searchLagMs = 0,
    rateLimit = 1_000_000,
    patients = 20,
    timeZone = "America/Chicago",
  } = options;
  const database = await emptyDatabase(kind);
  const sandbox = await startSandbox({
    database,
    port: 0,
    searchLagMs,
    rateLimit,
    patients,
    timeZone,
    control: true,
  });
  const settings = readSettings({
    PORT: "0",
    NODE_ENV: "test",
    CLINIC_TIME_ZONE: timeZone,
    SANDBOX_CLINIC: "scripts",
    PUBLIC_URL: options.publicUrl,
    ...(options.publicUrl && { DEMO_ACCOUNTS: "on", AUTH_SECRET: "what the tests seal sessions under" }),
    RATE_LIMIT_ADDRESS: String(options.limits?.address ?? 0),
    RATE_LIMIT_ACCOUNT: String(options.limits?.account ?? 0),
    LOG_LEVEL: options.log ? "debug" : "error",
    // Tests book on days of their own, whatever day it is.
    VISIT_YEARS_BACK: "50",
    VISIT_YEARS_AHEAD: "50",
    CLINIKAPI_WEBHOOK_SECRET: options.webhookSecret,
    ...options.environment,
  });
  settings.clinikapi.baseUrl = (await options.between?.(sandbox.url))?.url ?? sandbox.url;
  const startReplica = (zoneRules = options.zoneRules) =>
    startBff({
      settings,
      database,
      webRoot: options.webRoot,
      log: options.log ?? undescribedAnswers,
      timing: { ...bookingTiming, ...options.timing },
      lookAround: options.lookAround,
      zoneRules,
    });
  const replicas = await Promise.all(
    Array.from({ length: 1 + (options.furtherReplicas ?? 0) }, () => startReplica()),
  );
  const urls = replicas.map(({ url }) => url);
  if (options.webhookSecret)
    await registerWebhook(sandbox.url, { url: urls[0], secret: options.webhookSecret });
  return {
    url: urls[0] ?? "",
    urls,
    sandboxUrl: sandbox.url,
    database,
    async startAnother(zoneRules) {
      const replica = await startReplica(zoneRules);
      replicas.push(replica);
      urls.push(replica.url);
      return replica.url;
    },
    async close() {
      const failures = refuseFailures(urls, settings.metricsToken);
      await failures.catch(() => undefined);
      await Promise.all(replicas.map((replica) => replica.close()));
      await sandbox.close();
      await database.close();
      await failures;
    },
  };
}

async function registerWebhook(sandboxUrl: string, { url, secret }: { url?: string; secret: string }) {
  const response = await fetch(`${sandboxUrl}/sandbox/webhooks`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ url: `${url}/api/webhooks/clinikapi`, secret }),
  });
  if (!response.ok) throw new Error(`The sandbox took no webhook: ${response.status}`);
}
