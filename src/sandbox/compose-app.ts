import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Database } from "#lib/database/database.ts";
import type { SandboxEnv } from "#sandbox/http/sandbox-env.ts";
import { SandboxError } from "#sandbox/http/sandbox-error.ts";
import { type ApiKey, defaultKey } from "#sandbox/keys/api-keys.ts";
import { controlRoutes } from "./control/control-routes.ts";
import type { FaultList } from "./control/fault-list.ts";
import { injectFaults } from "./control/inject-faults.ts";
import type { RequestCounts } from "./control/request-counts.ts";
import { answerMetadata } from "./fhir/answer-metadata.ts";
import { answerRefusal } from "./fhir/answer-refusal.ts";
import { fhirKinds } from "./fhir/fhir-kinds.ts";
import { fhirRoot, fhirRoutes } from "./fhir/fhir-routes.ts";
import { patientBundleRoutes } from "./fhir/patient-bundle-routes.ts";
import type { CalendarMonth } from "./gate/calendar-month.ts";
import { checkKey } from "./gate/check-key.ts";
import { limitQuota } from "./gate/limit-quota.ts";
import { limitRate } from "./gate/limit-rate.ts";
import { refuseMethodOverride } from "./gate/refuse-method-override.ts";
import { refuseNul } from "./gate/refuse-nul.ts";
import type { RollingMinute } from "./gate/rolling-minute.ts";
import { nameRequest } from "./http/name-request.ts";
import { maximumBytes } from "./http/read-body.ts";
import { openapiDocument } from "./openapi/openapi-document.ts";
import { resourceKinds } from "./resources/resource-kinds.ts";
import { resourceRoutes } from "./resources/resource-routes.ts";
import type { Store } from "./store/store.ts";
import { webhookRoutes } from "./webhooks/webhook-routes.ts";

/** What the sandbox is put together from. */
export type SandboxParts = {
  faults: FaultList;
  counts: RequestCounts;
  minute: RollingMinute;
  month: CalendarMonth | undefined;
  closing: AbortController;
  database: Database;
  control: boolean;
  keys: ApiKey[];
  store: Store;
  now: () => Date;
  reset: () => Promise<void>;
};

/** Puts the routes together: who may call what, and what answers it. */
export function composeApp({
  faults,
  counts,
  minute,
  month,
  closing,
  database,
  control,
  keys,
  store,
  now,
  reset,
}: SandboxParts): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  app.onError((error, c) => answerRefusal(error, c));
  app.notFound((c) => answerRefusal(new SandboxError("NOT_FOUND"), c));
  app.use(nameRequest(now));
  app.use(bodyLimit({ maxSize: maximumBytes, onError: tooLarge }));
  if (control) {
    app.route("/sandbox", controlRoutes({ faults, counts, reset }));
    app.route("/sandbox/webhooks", webhookRoutes(database, defaultKey.tenant.id));
  }
  app.use("/v1/*", counts.count, injectFaults(faults, closing.signal), refuseMethodOverride);
  app.get("/health", (c) => c.json({ status: "ok", timestamp: c.get("receivedAt").toISOString() }));
  app.get("/openapi.json", (c) => c.json(openapiDocument({ url: new URL(c.req.url).origin, control })));
  app.get("/v1/metadata", answerMetadata);
  app.use("/v1/*", checkKey(keys, now), limitRate(minute, now), refuseNul);
  if (month) app.use("/v1/*", limitQuota(month, now));
  app.route("/v1/patients", patientBundleRoutes(store));
  for (const kind of Object.values(resourceKinds)) {
    app.route(`/v1/${kind.path}`, resourceRoutes(kind, store));
  }
  app.get(`${fhirRoot}/metadata`, answerMetadata);
  for (const kind of Object.values(fhirKinds)) {
    app.route(`${fhirRoot}/${kind.type}`, fhirRoutes(kind, store));
  }
  return app;
}

// The rest of the body is not read, so the connection cannot carry another request.
function tooLarge(): never {
  throw new SandboxError("PAYLOAD_TOO_LARGE", { headers: { connection: "close" } });
}
