import { Clinik } from "@clinikapi/sdk";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appointmentLimits } from "#clinikapi/appointment.ts";
import type { Database } from "#lib/database/database.ts";
import { emptyDatabase } from "#testing/databases.ts";
import { bookingTiming } from "../booking/timing.ts";
import { createApp } from "../create-app.ts";
import { type Holds, openHolds } from "../holds/holds.ts";
import { type Desk, openDesk } from "../open-desk.ts";
import { availabilityRoutes } from "../routes/availability.ts";
import { bookingRoutes } from "../routes/bookings.ts";
import { eventRoutes } from "../routes/events.ts";
import { holdRoutes } from "../routes/holds.ts";
import { webhookRoutes } from "../routes/webhooks.ts";
import { readSettings } from "../settings.ts";
import { createGovernor } from "../upstream/governor.ts";
import { describeInterface } from "./describe-interface.ts";
import { operations } from "./operations.ts";

let database: Database;
let desk: Desk;
let holds: Holds;

beforeAll(async () => {
  database = await emptyDatabase("pglite");
  const settings = readSettings({});
  const client = new Clinik(settings.clinikapi.apiKey, { baseUrl: settings.clinikapi.baseUrl });
  desk = await openDesk({
    client,
    booker: client,
    governor: createGovernor(),
    database,
    settings,
    timing: bookingTiming,
    onError: () => undefined,
  });
  holds = await openHolds(database);
}, 30_000);
afterAll(async () => {
  await holds.close();
  await desk.ledger.close();
  await database.close();
});

function app() {
  const { ledger, records, availability } = desk;
  return createApp({
    session: { clinic: readSettings({}).clinic },
    records,
    overrides: async () => [],
    availability: availabilityRoutes(availability, holds),
    bookings: bookingRoutes({
      ledger,
      view: (appointment) => records.view(appointment),
      meet: (people) => records.people([people]),
    }),
    events: eventRoutes({ changes: ledger.changes, holds, closing: new AbortController().signal }),
    holds: holdRoutes({ holds }),
    webhooks: webhookRoutes({ database, ledger, environment: "test" }),
    isReady: async () => true,
    logger: pino({ level: "silent" }),
  });
}

describe("the description of the interface", () => {
  it("has every route that there is, and no other", () => {
    const routes = app()
      .routes.filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
    const described = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect([...described].sort()).toEqual([...new Set(routes)].sort());
  });

  it("is answered at its address", async () => {
    const response = await app().request("/api/openapi.json", { headers: { host: "127.0.0.1" } });
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(describeInterface())));
  });

  it("has the limits of the schemas", () => {
    expect(describeInterface()).toMatchObject({
      paths: {
        "/api/appointments": {
          get: {
            parameters: expect.arrayContaining([expect.objectContaining({ name: "from", required: true })]),
          },
          post: {
            requestBody: {
              content: {
                "application/json": {
                  schema: {
                    required: ["status", "patientId"],
                    properties: {
                      comment: { maxLength: appointmentLimits.comment },
                      priority: { minimum: 0, maximum: 9 },
                    },
                  },
                },
              },
            },
          },
        },
      },
    });
  });
});
