import { Clinik } from "@clinikapi/sdk";
import { type DestinationStream, type Logger, pino } from "pino";
import type { Appointment } from "#clinikapi/appointment.ts";
import type { Database } from "#lib/database/database.ts";
import { withDemoClinician } from "./auth/demo-clinician.ts";
import { demoAccounts } from "./auth/demo-staff.ts";
import { openSignIn, type SignIn } from "./auth/sign-in.ts";
import { nameOfStaff } from "./auth/staff-accounts.ts";
import { withAlternatives } from "./availability/with-alternatives.ts";
import { type BookingTiming, bookingTiming } from "./booking/timing.ts";
import { createApp } from "./create-app.ts";
import { type Holds, openHolds } from "./holds/holds.ts";
import { listen } from "./listen.ts";
import { type Desk, openDesk } from "./open-desk.ts";
import { logRefusal } from "./problem/log-refusal.ts";
import { refusalOf } from "./problem/refusal-of.ts";
import { availabilityRoutes } from "./routes/availability.ts";
import { bookingRoutes } from "./routes/bookings.ts";
import { eventRoutes } from "./routes/events.ts";
import { holdRoutes } from "./routes/holds.ts";
import { webhookRoutes } from "./routes/webhooks.ts";
import type { Settings } from "./settings.ts";
import { createOverrides } from "./upstream/create-overrides.ts";
import { createGovernor, governed, unhindered } from "./upstream/governor.ts";

export type BffOptions = {
  settings: Settings;
  database: Database;
  /** The folder of the built pages; without it there is only the interface. */
  webRoot?: string;
  timing?: BookingTiming;
  /** Where the log goes instead of standard output. */
  log?: DestinationStream;
};

/** Starts Frontdesk's server. It answers at `url` until it is closed; the database stays open. */
export async function startBff(options: BffOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { settings, database, timing = bookingTiming } = options;
  const logger = createLogger(settings.logLevel, options.log);
  const { apiKey, baseUrl } = settings.clinikapi;
  // A retry of a write could book twice; reads are tried again by the browser, which knows whether anybody still waits.
  const governor = createGovernor();
  const upstream = new Clinik(apiKey, { baseUrl, timeout: timing.request, retries: 0 });
  const client = governed(upstream, governor);
  const booker = unhindered(upstream, governor);
  const onError = (error: unknown) => logRefusal(logger, refusalOf(error));
  const signIn = await openDoor({ database, settings, client });
  const desk = await openDesk({ client, booker, governor, database, settings, timing, onError });
  const holds = await openHolds(database);
  const closing = new AbortController();
  const app = appOf(desk, {
    ...options,
    client,
    holds,
    logger,
    signIn,
    closing: closing.signal,
    isReady: async () => !closing.signal.aborted && (await answers(database)),
  });
  const server = await listen(app, settings.port).catch(async (error: unknown) => {
    await holds.close();
    await desk.ledger.close();
    throw error;
  });
  return {
    url: server.url,
    async close() {
      closing.abort();
      await server.close();
      await holds.close();
      await desk.ledger.close();
    },
  };
}

async function openDoor({
  database,
  settings,
  client,
}: Pick<AppOptions, "database" | "settings" | "client">) {
  const isDemo = settings.sandbox !== undefined;
  const { authSecret: secret, publicUrl } = settings;
  const signIn = await openSignIn({ database, secret, publicUrl, isDemo });
  return isDemo ? withDemoClinician(signIn, { database, client }) : signIn;
}

type AppOptions = BffOptions & {
  client: Clinik;
  holds: Holds;
  logger: Logger;
  signIn: SignIn;
  isReady: () => Promise<boolean>;
  closing: AbortSignal;
};

function appOf({ ledger, records, availability }: Desk, options: AppOptions) {
  const { settings, client, holds, closing, database, ...parts } = options;
  const override = createOverrides({ client, recent: (search) => ledger.recent(search) });
  ledger.hearCopies(({ appointment, patients }) => {
    if (appointment) override.keep(appointment);
    if (patients) records.keepPatients(patients);
  });
  const view = (appointment: Appointment) => {
    override.keep(appointment);
    return records.view(appointment);
  };
  return createApp({
    ...parts,
    session: { clinic: settings.clinic, ...(settings.sandbox && { demoAccounts }) },
    publicUrl: settings.publicUrl,
    records,
    overrides: override.overrides,
    events: eventRoutes({ changes: ledger.changes, holds, closing, signIn: parts.signIn }),
    availability: availabilityRoutes(availability, holds),
    holds: holdRoutes({
      holds,
      staff: { idOf: (c) => c.get("staff").id, nameOf: (id) => nameOfStaff(database, id) },
    }),
    bookings: bookingRoutes({
      ledger: withAlternatives(ledger, availability),
      view,
      meet: (people) => records.people([people]),
    }),
    webhooks: webhookRoutes({
      database,
      ledger,
      secret: settings.clinikapi.webhookSecret,
      environment: settings.clinikapi.apiKey.startsWith("clk_live_") ? "live" : "test",
    }),
  });
}

const createLogger = (level: Settings["logLevel"], log?: DestinationStream): Logger => {
  const options = { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime };
  return log ? pino(options, log) : pino(options);
};

const patienceMs = 2000;

async function answers(database: Database): Promise<boolean> {
  const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, false).unref());
  const answered = database.query("select 1").then(
    () => true,
    () => false,
  );
  return Promise.race([answered, tooLate]);
}
