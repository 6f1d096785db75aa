import { Clinik } from "@clinikapi/sdk";
import type { DestinationStream, Logger } from "pino";
import { createAuditKey } from "#bff/audit/audit-key.ts";
import { type AuditTrail, openAuditTrail } from "#bff/audit/audit-trail.ts";
import { type AppParts, createApp } from "#bff/http/create-app.ts";
import { measureRequests } from "#bff/http/guards/measure-requests.ts";
import { createRequestLimits, type RequestLimits } from "#bff/http/guards/request-limits.ts";
import { listen } from "#bff/http/listen.ts";
import { createMetrics, type Metrics } from "#bff/http/metrics/metrics.ts";
import { readings } from "#bff/http/metrics/readings.ts";
import { administrationRoutes } from "#bff/http/routes/administration.ts";
import { availabilityRoutes } from "#bff/http/routes/availability.ts";
import { bookingRoutes } from "#bff/http/routes/bookings.ts";
import { eventRoutes } from "#bff/http/routes/events.ts";
import { holdRoutes } from "#bff/http/routes/holds.ts";
import { metricsRoutes } from "#bff/http/routes/metrics.ts";
import { oidcRoutes } from "#bff/http/routes/oidc.ts";
import { proposalRoutes } from "#bff/http/routes/proposals.ts";
import { registrationRoutes } from "#bff/http/routes/registrations.ts";
import { webhookRoutes } from "#bff/http/routes/webhooks.ts";
import { type BookingTiming, bookingTiming } from "#bff/once/timing.ts";
import { logRefusal } from "#bff/problems/log-refusal.ts";
import { refusalOf } from "#bff/problems/refusal-of.ts";
import { createFirstFreeTimes } from "#bff/proposals/proposal-times.ts";
import { createGovernor, governed, unhindered } from "#bff/records/governor.ts";
import { createRecordsProbe } from "#bff/records/records-probe.ts";
import { createNewPatients } from "#bff/registering/new-patients.ts";
import { migrateFrontdesk } from "#bff/schema/migrate-frontdesk.ts";
import { createSeal } from "#bff/secrets/seal.ts";
import { withDemoClinician } from "#bff/staff/demo-clinician.ts";
import { demoAccounts } from "#bff/staff/demo-staff.ts";
import { createIdentityProvider } from "#bff/staff/identity-provider.ts";
import { hearSessionEnds, type SessionEnds } from "#bff/staff/session-ends.ts";
import { openSignIn, type SignIn } from "#bff/staff/sign-in.ts";
import { namesOfStaff } from "#bff/staff/staff-accounts.ts";
import { withAlternatives } from "#bff/times/availability/with-alternatives.ts";
import { withHolds } from "#bff/times/availability/with-holds.ts";
import { createOverrides } from "#bff/times/calendar/create-overrides.ts";
import { type LookAroundTiming, lookAroundDaily, lookAroundTiming } from "#bff/times/calendar/look-around.ts";
import { type Holds, openHolds } from "#bff/times/holds/holds.ts";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { ClinicLists } from "#contract/clinic-lists.ts";
import type { Database } from "#lib/database/database.ts";
import { type Desk, openDesk } from "./open-desk.ts";
import { openLog } from "./open-log.ts";
import { readClinicFile } from "./read-clinic-file.ts";
import type { Settings } from "./settings.ts";

export type BffOptions = {
  settings: Settings;
  database: Database;
  /** The folder of the built pages; without it there is only the interface. */
  webRoot?: string;
  timing?: BookingTiming;
  lookAround?: LookAroundTiming;
  /** Where the log goes instead of standard output. */
  log?: DestinationStream;
};

/** Starts Frontdesk's server. It answers at `url` until it is closed; the database stays open. */
export async function startBff(options: BffOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { settings, database, timing = bookingTiming } = options;
  // Before anything is opened that would have to be closed again.
  const lists = readClinicFile(settings.clinicFile);
  const logger = openLog(settings.logLevel, options.log);
  const { apiKey, baseUrl } = settings.clinikapi;
  // A retry of a write could book twice; reads are tried again by the browser, which knows whether anybody still waits.
  const governor = createGovernor();
  const upstream = new Clinik(apiKey, { baseUrl, timeout: timing.request, retries: 0 });
  const client = governed(upstream, governor);
  const booker = unhindered(upstream, governor);
  const onError = (error: unknown) => logRefusal(logger, refusalOf(error));
  await migrateFrontdesk(database);
  const audit = openAuditTrail({
    database,
    key: createAuditKey(settings.authSecret),
    onError,
    onSealed: ({ sequence, link }) =>
      logger.info({ sequence, link: Buffer.from(link).toString("hex") }, "audit sealed"),
  });
  const signIn = await openDoor({ database, settings, client, audit });
  const desk = await openDesk({
    client,
    booker,
    governor,
    database,
    settings,
    openingHours: lists.openingHours,
    timing,
    onError,
  });
  const holds = await openHolds(database);
  const sessionEnds = await hearSessionEnds(database);
  const limits = createRequestLimits(database, { secret: settings.authSecret, limits: settings.limits });
  const metrics = createMetrics();
  const closing = new AbortController();
  const stopLooking = lookAroundDaily(desk.records, options.lookAround ?? lookAroundTiming, onError);
  const app = appOf(desk, {
    ...options,
    lists,
    client,
    holds,
    sessionEnds,
    limits,
    logger,
    signIn,
    audit,
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
  const server = await listen(app, settings.port).catch(async (error: unknown) => {
    stopLooking();
    await sessionEnds.close();
    await holds.close();
    await desk.registrar.close();
    await desk.ledger.close();
    await audit.close();
    throw error;
  });
  return {
    url: server.url,
    async close() {
      closing.abort();
      stopLooking();
      await server.close();
      await sessionEnds.close();
      await holds.close();
      await desk.registrar.close();
      await desk.ledger.close();
      await audit.close();
    },
  };
}

async function openDoor({
  database,
  settings,
  client,
  audit,
}: Pick<AppOptions, "database" | "settings" | "client" | "audit">) {
  const isDemo = settings.sandbox !== undefined;
  const { authSecret: secret, publicUrl } = settings;
  const signIn = await openSignIn({
    database,
    secret,
    publicUrl,
    isDemo,
    record: (entry) => audit.record(entry),
  });
  return isDemo ? withDemoClinician(signIn, { database, client }) : signIn;
}

type AppOptions = BffOptions & {
  lists: ClinicLists;
  client: Clinik;
  holds: Holds;
  sessionEnds: SessionEnds;
  limits: RequestLimits;
  reachesRecords: AppParts["reachesRecords"];
  metrics: AppParts["metrics"];
  listening: Metrics["listening"];
  logger: Logger;
  signIn: SignIn;
  audit: AuditTrail;
  isReady: () => Promise<boolean>;
  closing: AbortSignal;
};

function appOf({ ledger, records, availability, patients, registrar }: Desk, options: AppOptions) {
  const { settings, client, holds, sessionEnds, closing, database, listening, ...parts } = options;
  const override = createOverrides({
    client,
    recent: (search) => ledger.recent(search),
    lasting: (span) => ledger.lasting(span),
  });
  const newPatients = createNewPatients();
  ledger.hearCopies((copy) => {
    if (copy.appointment) override.keep(copy.appointment);
    if (copy.patients) records.keepPatients(copy.patients);
    if (!copy.registered) return;
    records.keepNewPatient(copy.registered);
    newPatients.tell();
  });
  const view = (appointment: Appointment) => {
    override.keep(appointment);
    return records.view(appointment);
  };
  return createApp({
    ...parts,
    session: {
      clinic: settings.clinic,
      ...(settings.sandbox && { demoAccounts }),
      ...(settings.oidc && {
        singleSignOn: { label: settings.oidc.label, isOnly: !settings.oidc.passwords },
      }),
    },
    publicUrl: settings.publicUrl,
    oidc: oidcRoutes({
      ...(settings.oidc && { provider: createIdentityProvider(settings.oidc) }),
      signIn: parts.signIn,
      seal: createSeal(settings.authSecret),
      publicUrl: settings.publicUrl,
      limits: parts.limits,
      logger: parts.logger,
    }),
    administration: administrationRoutes({
      database,
      audit: parts.audit,
      records,
      secret: settings.authSecret,
    }),
    records,
    patients,
    registrations: registrationRoutes(registrar),
    overrides: override.overrides,
    events: eventRoutes({
      changes: ledger.changes,
      holds,
      newPatients,
      closing,
      listening,
      sessionEnds,
      signIn: parts.signIn,
    }),
    availability: availabilityRoutes(availability, holds, settings.clinic.visitYears),
    holds: holdRoutes({
      holds,
      visitYears: settings.clinic.visitYears,
      staff: { of: (c) => c.get("staff"), namesOf: (ids) => namesOfStaff(database, ids) },
    }),
    proposals: proposalRoutes(
      {
        records,
        ledger,
        whole: (known) => override.whole(known),
        namesOf: (ids) => namesOfStaff(database, ids),
      },
      createFirstFreeTimes(withHolds(availability, holds), (forget) => ledger.changes.subscribe(forget)),
    ),
    bookings: bookingRoutes({
      ledger: withAlternatives(ledger, availability, holds),
      view,
      meet: (people) => records.people([people]),
      visitYears: settings.clinic.visitYears,
    }),
    webhooks: webhookRoutes({
      database,
      ledger,
      secret: settings.clinikapi.webhookSecret,
      environment: settings.clinikapi.apiKey.startsWith("clk_live_") ? "live" : "test",
    }),
  });
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
