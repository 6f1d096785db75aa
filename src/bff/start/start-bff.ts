import { Clinik } from "@clinikapi/sdk";
import type { DestinationStream, Logger } from "pino";
import { createAuditKey } from "#bff/audit/audit-key.ts";
import { type AuditTrail, openAuditTrail } from "#bff/audit/audit-trail.ts";
import { createRepeatRecorder, type RepeatRecorder } from "#bff/audit/record-repeats.ts";
import { measureRequests } from "#bff/http/guards/measure-requests.ts";
import { createRequestLimits } from "#bff/http/guards/request-limits.ts";
import { listen } from "#bff/http/listen.ts";
import { createMetrics } from "#bff/http/metrics/metrics.ts";
import { readings } from "#bff/http/metrics/readings.ts";
import { metricsRoutes } from "#bff/http/routes/metrics.ts";
import { type BookingTiming, bookingTiming } from "#bff/once/timing.ts";
import { logRefusal } from "#bff/problems/log-refusal.ts";
import { refusalOf } from "#bff/problems/refusal-of.ts";
import { createGovernor, governed, unhindered } from "#bff/records/governor.ts";
import { createRecordsProbe } from "#bff/records/records-probe.ts";
import { migrateFrontdesk } from "#bff/schema/migrate-frontdesk.ts";
import { withDemoClinician } from "#bff/staff/demo-clinician.ts";
import { hearSessionEnds } from "#bff/staff/session-ends.ts";
import { openSignIn } from "#bff/staff/sign-in.ts";
import { type LookAroundTiming, lookAroundDaily, lookAroundTiming } from "#bff/times/calendar/look-around.ts";
import { openHolds } from "#bff/times/holds/holds.ts";
import { createMovedVisits } from "#bff/zones/moved-visits.ts";
import { noteZoneRules } from "#bff/zones/note-zone-rules.ts";
import { type ZoneRules, zoneRulesOfNode } from "#bff/zones/zone-rules.ts";
import type { ClinicLists } from "#contract/clinic-lists.ts";
import type { Database } from "#lib/database/database.ts";
import { composeApp } from "./compose-app.ts";
import { openDesk } from "./open-desk.ts";
import { openLog } from "./open-log.ts";
import { openAll, type Parts } from "./parts.ts";
import { readClinicFile } from "./read-clinic-file.ts";
import type { Settings } from "./settings.ts";

export type BffOptions = {
  settings: Settings;
  database: Database;
  /** The folder of the built pages; without it there is only the interface. */
  webRoot?: string;
  timing?: BookingTiming;
  lookAround?: LookAroundTiming;
  /** The rules of time zones instead of Node's own. */
  zoneRules?: ZoneRules;
  /** Where the log goes instead of standard output. */
  log?: DestinationStream;
};

/** Starts Frontdesk's server. It answers at `url` until it is closed; the database stays open. */
export async function startBff(options: BffOptions): Promise<{ url: string; close(): Promise<void> }> {
  // Before anything is opened that would have to be closed again.
  const lists = readClinicFile(options.settings.clinicFile);
  const logger = openLog(options.settings.logLevel, options.log);
  await migrateFrontdesk(options.database);
  return openAll((parts) => openServer({ ...options, lists, logger }, parts));
}

type ServerOptions = BffOptions & { lists: ClinicLists; logger: Logger };

async function openServer(options: ServerOptions, parts: Parts): Promise<{ url: string }> {
  const { settings, database, logger, timing = bookingTiming } = options;
  const { apiKey, baseUrl } = settings.clinikapi;
  // A retry of a write could book twice; reads are tried again by the browser, which knows whether anybody still waits.
  const governor = createGovernor();
  const upstream = new Clinik(apiKey, { baseUrl, timeout: timing.request, retries: 0 });
  const client = governed(upstream, governor);
  const booker = unhindered(upstream, governor);
  const onError = (error: unknown) => logRefusal(logger, refusalOf(error));
  const audit = parts.keep(openAudit({ database, settings, logger, onError }));
  const repeats = parts.keep(createRepeatRecorder(audit, { onError }));
  const signIn = await openDoor({ database, settings, client, audit, repeats });
  const { openingHours } = options.lists;
  const sources = { client, booker, governor, database, settings, openingHours, timing, onError };
  const desk = await openDesk(sources, parts);
  const holds = parts.keep(await openHolds(database));
  const sessionEnds = parts.keep(await hearSessionEnds(database));
  const metrics = createMetrics();
  parts.keep(lookAroundDaily(desk.records, options.lookAround ?? lookAroundTiming, onError));
  const moved = await openMovedVisits(options, audit);
  const closing = new AbortController();
  const app = composeApp(desk, {
    ...options,
    client,
    holds,
    ...moved,
    sessionEnds,
    limits: createRequestLimits(database, { secret: settings.authSecret, limits: settings.limits }),
    signIn,
    audit,
    repeats,
    closing: closing.signal,
    reachesRecords: createRecordsProbe(baseUrl),
    metrics: {
      middleware: measureRequests(metrics),
      routes: metricsRoutes({
        text: async () => metrics.text(await readings(database, governor)),
        token: settings.metricsToken,
      }),
    },
    listening: (change) => metrics.listening(change),
    isReady: async () => !closing.signal.aborted && (await answers(database)),
  });
  const { url } = parts.keep(await listen(app, settings.port));
  // First of all: the streams end, or the server would wait for them.
  parts.keep({ close: () => closing.abort() });
  return { url };
}

type AuditOptions = Pick<ServerOptions, "database" | "settings" | "logger"> & {
  onError: (error: unknown) => void;
};

const openAudit = ({ database, settings, logger, onError }: AuditOptions): AuditTrail =>
  openAuditTrail({
    database,
    key: createAuditKey(settings.authSecret),
    onError,
    onSealed: ({ sequence, link }) =>
      logger.info({ sequence, link: Buffer.from(link).toString("hex") }, "audit sealed"),
  });

/** Before the first appointment is booked by other rules than those before. */
async function openMovedVisits(
  { database, settings, logger, zoneRules: rules = zoneRulesOfNode }: ServerOptions,
  { key: auditKey }: Pick<AuditTrail, "key">,
) {
  const { timeZone, visitYears } = settings.clinic;
  const noted = await noteZoneRules(database, { timeZone, rules, yearsAhead: visitYears.ahead });
  if (noted === "outdated")
    logger.warn({ timeZone, release: rules.release }, "another server has later rules of the time zone");
  const movedVisits = createMovedVisits({ database, timeZone, rules, auditKey });
  const { length: count } = await movedVisits.open();
  if (count > 0) logger.warn({ count }, "visits moved by other rules of the time zone");
  return { movedVisits, hasMovedVisits: count > 0 };
}

async function openDoor({
  database,
  settings,
  client,
  audit,
  repeats,
}: Pick<ServerOptions, "database" | "settings"> & {
  client: Clinik;
  audit: AuditTrail;
  repeats: RepeatRecorder;
}) {
  const { authSecret: secret, publicUrl, hasDemoAccounts: isDemo } = settings;
  const signIn = await openSignIn({
    database,
    secret,
    publicUrl,
    clinicName: settings.clinic.name,
    isDemo,
    record: (entry) => audit.record(entry),
    recordRepeated: (sameness, entry) => repeats.record(sameness, entry),
  });
  return isDemo ? withDemoClinician(signIn, { database, client }) : signIn;
}

const patienceMs = 2000;

async function answers(database: Database): Promise<boolean> {
  const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, false).unref());
  const answered = database.query("select 1").then(
    () => true,
    () => false,
  );
  return Promise.race([answered, tooLate]);
}
