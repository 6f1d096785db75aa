import { Hono } from "hono";
import { compress } from "hono/compress";
import { type RequestIdVariables, requestId } from "hono/request-id";
import type { Logger } from "pino";
import type { Session } from "#contract/session.ts";
import type { SignIn } from "./auth/sign-in.ts";
import { checkStaff, type StaffEnv } from "./guards/check-staff.ts";
import { limitBody } from "./guards/limit-body.ts";
import { logRequests } from "./guards/log-requests.ts";
import { refuseOtherSites } from "./guards/refuse-other-sites.ts";
import { securityHeaders } from "./guards/security-headers.ts";
import { answerProblem } from "./problem/answer-problem.ts";
import { logRefusal } from "./problem/log-refusal.ts";
import { Refusal } from "./problem/refusal.ts";
import { refusalOf } from "./problem/refusal-of.ts";
import { appointmentRoutes } from "./routes/appointments.ts";
import { healthRoutes } from "./routes/health.ts";
import { openapiRoutes } from "./routes/openapi.ts";
import { patientRoutes } from "./routes/patients.ts";
import { practitionerRoutes } from "./routes/practitioners.ts";
import { sessionRoutes } from "./routes/session.ts";
import { webPages } from "./routes/web-pages.ts";
import type { ClinicRecords } from "./upstream/clinic-records.ts";
import type { Overrides } from "./upstream/create-overrides.ts";

export type AppParts = {
  signIn: SignIn;
  /** What this browser may know before anybody has signed in. */
  session: Pick<Session, "clinic" | "demoAccounts">;
  /** Where browsers find Frontdesk, when that is not this machine. */
  publicUrl?: string;
  records: ClinicRecords;
  overrides: Overrides;
  /** What tells of free times, to be mounted at `/api`. */
  availability: Hono;
  /** Routes that book, to be mounted at `/api`. */
  bookings: Hono<StaffEnv>;
  /** What takes ClinikAPI's webhooks, to be mounted at `/api`. */
  webhooks: Hono;
  /** What tells and takes the times that desks are about to book, to be mounted at `/api`. */
  holds: Hono;
  /** The stream of changes, to be mounted at `/api`. */
  events: Hono;
  /** Whether requests can be answered now. */
  isReady: () => Promise<boolean>;
  logger: Logger;
  /** The folder of the built pages; without it there is only the interface. */
  webRoot?: string;
};

type Env = { Variables: RequestIdVariables & StaffEnv["Variables"] };

const longAnswers = ["appointments", "patients", "practitioners", "availability", "openapi.json"].map(
  (name) => `/api/${name}`,
);

/** Frontdesk's server as a function from request to response. */
export function createApp({
  signIn,
  session,
  publicUrl,
  records,
  overrides,
  availability,
  bookings,
  webhooks,
  holds,
  events,
  isReady,
  logger,
  webRoot,
}: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  app.use(requestId({ limitLength: 64 }), logRequests(logger), securityHeaders);
  // What is short takes longer to compress than to send, and the pages are compressed already.
  for (const list of longAnswers) app.get(list, compress());
  app.route("/", healthRoutes(isReady));
  app.use("/api/*", async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });
  app.use("/api/*", refuseOtherSites(publicUrl), limitBody, checkStaff(signIn));
  app.route("/api", openapiRoutes());
  app.route("/api", sessionRoutes({ ...session, signIn }));
  app.route("/api", patientRoutes(records));
  app.route("/api", practitionerRoutes(records));
  app.route("/api", appointmentRoutes({ records, overrides }));
  app.route("/api", availability);
  app.route("/api", bookings);
  app.route("/api", webhooks);
  app.route("/api", holds);
  app.route("/api", events);
  app.all("/api/*", () => {
    throw new Refusal("not-found");
  });
  if (webRoot !== undefined) app.route("/", webPages(webRoot));
  app.notFound((c) => answerProblem(c, new Refusal("not-found"), c.get("requestId")));
  app.onError((error, c) => {
    const refusal = refusalOf(error);
    logRefusal(logger, refusal, c.get("requestId"));
    return answerProblem(c, refusal, c.get("requestId"));
  });
  return app;
}
