import { Clinik } from "@clinikapi/sdk";
import { pino } from "pino";
import { afterAll } from "vitest";
import { openSignIn } from "#bff/auth/sign-in.ts";
import { bookingTiming } from "#bff/booking/timing.ts";
import { createApp } from "#bff/create-app.ts";
import { openHolds } from "#bff/holds/holds.ts";
import { openDesk } from "#bff/open-desk.ts";
import { availabilityRoutes } from "#bff/routes/availability.ts";
import { bookingRoutes } from "#bff/routes/bookings.ts";
import { eventRoutes } from "#bff/routes/events.ts";
import { holdRoutes } from "#bff/routes/holds.ts";
import { webhookRoutes } from "#bff/routes/webhooks.ts";
import { readSettings } from "#bff/settings.ts";
import { createGovernor } from "#bff/upstream/governor.ts";
import { emptyDatabase } from "./databases.ts";

export type UnservedApp = ReturnType<typeof createApp>;

/** The server as a function, for what it says of itself: no ClinikAPI stands behind it. Lives as long as a test file. */
export async function unservedApp(): Promise<UnservedApp> {
  const database = await emptyDatabase("pglite");
  const settings = readSettings({});
  const client = new Clinik(settings.clinikapi.apiKey, { baseUrl: settings.clinikapi.baseUrl });
  const signIn = await openSignIn({ database, secret: settings.authSecret, isDemo: false });
  const { ledger, records, availability } = await openDesk({
    client,
    booker: client,
    governor: createGovernor(),
    database,
    settings,
    timing: bookingTiming,
    onError: () => undefined,
  });
  const holds = await openHolds(database);
  afterAll(async () => {
    await holds.close();
    await ledger.close();
    await database.close();
  });
  return createApp({
    signIn,
    session: { clinic: settings.clinic },
    records,
    overrides: async () => [],
    availability: availabilityRoutes(availability, holds),
    holds: holdRoutes({ holds }),
    bookings: bookingRoutes({
      ledger,
      view: (appointment) => records.view(appointment),
      meet: (people) => records.people([people]),
    }),
    events: eventRoutes({ changes: ledger.changes, holds, closing: new AbortController().signal, signIn }),
    webhooks: webhookRoutes({ database, ledger, environment: "test" }),
    isReady: async () => true,
    logger: pino({ level: "silent" }),
  });
}
