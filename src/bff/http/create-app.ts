import { Hono, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import type { RequestIdVariables } from "hono/request-id";
import type { Logger } from "pino";
import type { RepeatRecorder } from "#bff/audit/record-repeats.ts";
import { checkAnswers } from "#bff/http/guards/check-answers.ts";
import { checkStaff } from "#bff/http/guards/check-staff.ts";
import { limitBody } from "#bff/http/guards/limit-body.ts";
import { limitByAddress } from "#bff/http/guards/limit-requests.ts";
import { logRequests } from "#bff/http/guards/log-requests.ts";
import { recordTrespass } from "#bff/http/guards/record-trespass.ts";
import { refuseOtherHosts } from "#bff/http/guards/refuse-other-hosts.ts";
import { refuseOtherSites } from "#bff/http/guards/refuse-other-sites.ts";
import { requestIds } from "#bff/http/guards/request-ids.ts";
import type { RequestLimits } from "#bff/http/guards/request-limits.ts";
import { securityHeaders } from "#bff/http/guards/security-headers.ts";
import { rememberAddress } from "#bff/http/requests/request-origin.ts";
import type { StaffEnv } from "#bff/http/requests/staff-env.ts";
import { appointmentRoutes } from "#bff/http/routes/appointments.ts";
import { clinicRoutes } from "#bff/http/routes/clinic.ts";
import { healthRoutes } from "#bff/http/routes/health.ts";
import { openapiRoutes } from "#bff/http/routes/openapi.ts";
import { patientRoutes } from "#bff/http/routes/patients.ts";
import { practitionerRoutes } from "#bff/http/routes/practitioners.ts";
import { sessionRoutes } from "#bff/http/routes/session.ts";
import { webPages } from "#bff/http/routes/web-pages.ts";
import { patientChart } from "#bff/people/patient-chart.ts";
import type { PatientDesk } from "#bff/people/patient-desk.ts";
import { answerProblem } from "#bff/problems/answer-problem.ts";
import { logRefusal } from "#bff/problems/log-refusal.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import { refusalOf } from "#bff/problems/refusal-of.ts";
import type { SignIn } from "#bff/staff/sign-in.ts";
import type { ClinicRecords } from "#bff/times/calendar/clinic-records.ts";
import type { Overrides } from "#bff/times/calendar/create-overrides.ts";
import type { ClinicLists } from "#contract/clinic-lists.ts";
import type { Session } from "#contract/session.ts";
import { serverTimeHeader } from "#lib/clock/server-time-header.ts";

export type AppParts = {
  signIn: SignIn;
  /** What this browser may know before anybody has signed in. */
  session: Pick<Session, "clinic" | "demoAccounts" | "singleSignOn">;
  /** Where browsers find Frontdesk, when that is not this machine. */
  publicUrl?: string;
  /** What the clinic offers. */
  lists: ClinicLists;
  limits: RequestLimits;
  /** What an admin keeps and reads. */
  administration: Hono<StaffEnv>;
  /** Takes down who was refused what. */
  repeats: Pick<RepeatRecorder, "record">;
  records: ClinicRecords;
  patients: PatientDesk;
  /** What registers patients. */
  registrations: Hono<StaffEnv>;
  /** What changes how patients are reached. */
  contacts: Hono<StaffEnv>;
  overrides: Overrides;
  /** What tells of free times. */
  availability: Hono<StaffEnv>;
  /** What tells of a whole day. */
  schedule: Hono<StaffEnv>;
  /** What tells of the desk's work-list. */
  proposals: Hono<StaffEnv>;
  /** What tells of appointments that another rule of the zone has moved. */
  movedVisits: Hono<StaffEnv>;
  /** Routes that book. */
  bookings: Hono<StaffEnv>;
  /** What takes ClinikAPI's webhooks. */
  webhooks: Hono<StaffEnv>;
  /** What tells and takes the times that desks are about to book. */
  holds: Hono<StaffEnv>;
  /** The stream of changes. */
  events: Hono<StaffEnv>;
  /** What lets staff in by the clinic's identity provider, to be mounted at `/oidc`. */
  oidc: Hono;
  /** Whether requests can be answered now. */
  isReady: () => Promise<boolean>;
  /** Whether ClinikAPI answers. */
  reachesRecords: () => Promise<boolean>;
  /** What counts requests, and the route that tells of it. */
  metrics: { routes: Hono; middleware: MiddlewareHandler };
  logger: Logger;
  /** The folder of the built pages; without it there is only the interface. */
  webRoot?: string;
  /** Holds answers against what is said of them. */
  checksAnswers?: boolean;
};

type Env = { Variables: RequestIdVariables & StaffEnv["Variables"] };

const longAnswers = [
  "appointments",
  "patients",
  "practitioners",
  "availability",
  "schedule",
  "schedule/week",
  "proposals",
  "openapi.json",
].map((name) => `/api/${name}`);

/** Frontdesk's server as a function from request to response. */
export function createApp({
  signIn,
  session,
  publicUrl,
  lists,
  limits,
  repeats,
  administration,
  records,
  patients,
  registrations,
  contacts,
  overrides,
  availability,
  schedule,
  proposals,
  movedVisits,
  bookings,
  webhooks,
  holds,
  events,
  oidc,
  isReady,
  reachesRecords,
  metrics,
  logger,
  webRoot,
  checksAnswers = false,
}: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  app.use(requestIds, logRequests(logger), metrics.middleware, securityHeaders(publicUrl));
  // What is short takes longer to compress than to send, and the pages are compressed already.
  for (const list of longAnswers) app.get(list, compress());
  app.post("/api/patients/search", compress());
  app.route("/", healthRoutes(isReady, reachesRecords));
  app.route("/", metrics.routes);
  app.use(refuseOtherHosts(publicUrl));
  app.use("/oidc/*", rememberAddress(publicUrl));
  app.route("/oidc", oidc);
  app.use("/api/*", async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
    c.header(serverTimeHeader, String(Date.now()));
  });
  app.use("/api/*", refuseOtherSites, limitByAddress({ limits, publicUrl }), limitBody);
  app.use("/api/*", rememberAddress(publicUrl), recordTrespass(repeats));
  app.use("/api/*", checkStaff({ signIn, limits }));
  if (checksAnswers) app.use("/api/*", checkAnswers(logger));
  app.route("/", openapiRoutes());
  app.route("/", sessionRoutes({ ...session, signIn }));
  app.route(
    "/",
    patientRoutes(patients, (id) => patientChart({ records, overrides }, id)),
  );
  app.route("/", registrations);
  app.route("/", contacts);
  app.route("/", practitionerRoutes(records));
  app.route("/", clinicRoutes(lists));
  app.route("/", appointmentRoutes({ records, overrides }));
  app.route("/", administration);
  app.route("/", availability);
  app.route("/", schedule);
  app.route("/", proposals);
  app.route("/", movedVisits);
  app.route("/", bookings);
  app.route("/", webhooks);
  app.route("/", holds);
  app.route("/", events);
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
