import { Clinik } from "@clinikapi/sdk";
import { pino } from "pino";
import { afterAll } from "vitest";
import { createAuditKey } from "#bff/audit/audit-key.ts";
import { openAuditTrail } from "#bff/audit/audit-trail.ts";
import { createRepeatRecorder } from "#bff/audit/record-repeats.ts";
import { createApp } from "#bff/http/create-app.ts";
import { administrationRoutes } from "#bff/http/routes/administration.ts";
import { availabilityRoutes } from "#bff/http/routes/availability.ts";
import { bookingRoutes } from "#bff/http/routes/bookings.ts";
import { contactRoutes } from "#bff/http/routes/contacts.ts";
import { eventRoutes } from "#bff/http/routes/events.ts";
import { holdRoutes } from "#bff/http/routes/holds.ts";
import { metricsRoutes } from "#bff/http/routes/metrics.ts";
import { movedVisitRoutes } from "#bff/http/routes/moved-visits.ts";
import { oidcRoutes } from "#bff/http/routes/oidc.ts";
import { proposalRoutes } from "#bff/http/routes/proposals.ts";
import { registrationRoutes } from "#bff/http/routes/registrations.ts";
import { scheduleRoutes } from "#bff/http/routes/schedule.ts";
import { webhookRoutes } from "#bff/http/routes/webhooks.ts";
import { bookingTiming } from "#bff/once/timing.ts";
import { createGovernor } from "#bff/records/governor.ts";
import { createNewPatients } from "#bff/registering/new-patients.ts";
import { migrateFrontdesk } from "#bff/schema/migrate-frontdesk.ts";
import { createSeal } from "#bff/secrets/seal.ts";
import { hearSessionEnds } from "#bff/staff/session-ends.ts";
import { openSignIn } from "#bff/staff/sign-in.ts";
import { openDesk } from "#bff/start/open-desk.ts";
import { createParts } from "#bff/start/parts.ts";
import { readSettings } from "#bff/start/settings.ts";
import { usualLists } from "#bff/start/usual-lists.ts";
import { openHolds } from "#bff/times/holds/holds.ts";
import { createMovedVisits } from "#bff/zones/moved-visits.ts";
import { zoneRulesOfNode } from "#bff/zones/zone-rules.ts";
import { emptyDatabase } from "./databases.ts";

export type UnservedApp = ReturnType<typeof createApp>;

/** The server as a function, for what it says of itself: no ClinikAPI stands behind it. Lives as long as a test file. */
export async function unservedApp(): Promise<UnservedApp> {
  const database = await emptyDatabase("pglite");
  await migrateFrontdesk(database);
  const settings = readSettings({
    SANDBOX_CLINIC: "scripts",
    VISIT_YEARS_BACK: "50",
    VISIT_YEARS_AHEAD: "50",
  });
  const client = new Clinik(settings.clinikapi.apiKey, { baseUrl: settings.clinikapi.baseUrl });
  const signIn = await openSignIn({ database, secret: settings.authSecret, isDemo: false });
  const parts = createParts();
  parts.keep(database);
  const { ledger, records, availability, patients, registrar, contacts } = await openDesk(
    {
      client,
      booker: client,
      governor: createGovernor(),
      database,
      settings,
      timing: bookingTiming,
      onError: () => undefined,
    },
    parts,
  );
  const holds = parts.keep(await openHolds(database));
  const sessionEnds = parts.keep(await hearSessionEnds(database));
  const closing = new AbortController().signal;
  const key = createAuditKey(settings.authSecret);
  const audit = parts.keep(openAuditTrail({ database, key, onError: () => undefined }));
  const failures: string[] = [];
  afterAll(async () => {
    await parts.close();
    if (failures.length > 0) throw new Error(`Answered with 500: ${failures.join()}`);
  });
  const { visitYears, timeZone } = settings.clinic;
  const limits = { count: async () => undefined };
  const logger = pino({ level: "silent" });
  return createApp({
    signIn,
    limits,
    oidc: oidcRoutes({ signIn, seal: createSeal(settings.authSecret), limits, logger }),
    session: { clinic: settings.clinic },
    lists: usualLists,
    repeats: createRepeatRecorder(audit, { onError: () => undefined }),
    administration: administrationRoutes({
      database,
      audit,
      records,
      secret: settings.authSecret,
      clinicName: settings.clinic.name,
    }),
    records,
    patients,
    registrations: registrationRoutes(registrar),
    contacts: contactRoutes({ contacts, details: (id) => records.details(id) }),
    overrides: async () => [],
    availability: availabilityRoutes(availability, holds, visitYears),
    schedule: scheduleRoutes({ records, overrides: async () => [] }, availability, {
      of: async () => [],
      namesOf: async () => ({}),
    }),
    proposals: proposalRoutes(
      { records, ledger, whole: async () => [], namesOf: async () => ({}) },
      async () => undefined,
    ),
    movedVisits: movedVisitRoutes({
      records,
      moved: createMovedVisits({ database, timeZone, rules: zoneRulesOfNode, auditKey: key }),
      whole: async () => [],
    }),
    holds: holdRoutes({ holds, visitYears }),
    bookings: bookingRoutes({
      ledger,
      view: (appointment) => records.view(appointment),
      meet: (people) => records.people([people]),
      visitYears,
    }),
    events: eventRoutes({
      changes: ledger.changes,
      holds,
      newPatients: createNewPatients(),
      closing,
      signIn,
      sessionEnds,
    }),
    webhooks: webhookRoutes({ database, ledger, environment: "test" }),
    isReady: async () => true,
    reachesRecords: async () => true,
    metrics: {
      routes: metricsRoutes({ text: async () => "" }),
      middleware: async (c, next) => {
        await next();
        if (c.res.status === 500) failures.push(`${c.req.method} ${c.req.path}`);
      },
    },
    logger,
  });
}
