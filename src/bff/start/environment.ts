import * as z from "zod/mini";
import { isPhoneCountry } from "#bff/people/phone-forms.ts";
import { usualVisitYears } from "#contract/visit-years.ts";
import { isClinicLocale } from "./clinic-locale.ts";

/** What is wrong with a variable, by the names of the schema's rules. */
export const environmentSentences = {
  key: "must be a ClinikAPI secret key, clk_live_… or clk_test_…",
  httpUrl: "must be an http or https address without credentials",
  publicUrl: "must be an http or https address without a path, such as https://desk.clinic.example",
  postgresUrl: "must be a postgres:// address",
  country: "must be two capital letters, such as GB: the country whose phones are dialled without a code",
  locale: "must be a language and a country, such as en-GB",
  timeZone: "must be an IANA time zone, such as Europe/Paris",
  secret: "must have at least 32 characters",
  wholeNumber: "must be a whole number",
  secretMissing: "is required with a key or a public address: at least 32 random characters",
  databaseMissing:
    "is required with a live key: the embedded database may lose its last writes in a power cut",
  plainHttp: "must be https with a live key",
  token: "must have 16 to 200 characters without spaces",
  issuer: "must be an https address, the issuer that the identity provider says of itself",
  oidcIncomplete: "is required with OIDC_ISSUER",
  noWayIn: "can only be off with OIDC_ISSUER: nobody could sign in",
  demoWithKey: "can only be on without a key: a password that everybody knows must not open real records",
  keyMissing: "is required with CLINIKAPI_BASE_URL",
};

const must = (rule: keyof typeof environmentSentences, isRight: (text: string) => boolean) =>
  z.string().check(z.refine(isRight, { params: { rule } }));

const wholeNumber = (minimum: number, maximum: number) =>
  z.pipe(
    must("wholeNumber", (text) => /^\d{1,9}$/.test(text)),
    z.pipe(z.transform(Number), z.int().check(z.minimum(minimum), z.maximum(maximum))),
  );

const environmentSchema = z.object({
  PORT: z._default(wholeNumber(0, 65_535), 3000),
  CLINIC_COUNTRY: z.optional(must("country", isPhoneCountry)),
  CLINIC_LOCALE: z.optional(must("locale", isClinicLocale)),
  CLINIC_FILE: z.optional(z.string()),
  CLINIC_NAME: z._default(z.string().check(z.maxLength(100)), "Demo Clinic"),
  CLINIC_TIME_ZONE: z._default(must("timeZone", isTimeZone), "America/Chicago"),
  CLINIKAPI_SECRET_KEY: z.optional(
    must("key", (text) => /^clk_(live|test)_[A-Za-z0-9_-]{1,200}$/.test(text)),
  ),
  CLINIKAPI_BASE_URL: z.optional(must("httpUrl", isPlainUrl)),
  CLINIKAPI_WEBHOOK_SECRET: z.optional(z.string()),
  DATABASE_URL: z.optional(
    must("postgresUrl", (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text)),
  ),
  FRONTDESK_DATA_DIR: z._default(z.string(), "./data"),
  PUBLIC_URL: z.optional(must("publicUrl", isOrigin)),
  OIDC_ISSUER: z.optional(must("issuer", (text) => isPlainUrl(text) && isSafe(text))),
  OIDC_CLIENT_ID: z.optional(z.string().check(z.maxLength(200))),
  OIDC_CLIENT_SECRET: z.optional(z.string().check(z.maxLength(500))),
  OIDC_LABEL: z._default(z.string().check(z.maxLength(60)), "Single sign-on"),
  PASSWORD_SIGN_IN: z._default(z.enum(["on", "off"]), "on"),
  AUTH_SECRET: z.optional(must("secret", (text) => text.length >= 32)),
  RATE_LIMIT_ADDRESS: z._default(wholeNumber(0, 10_000_000), 12_000),
  RATE_LIMIT_ACCOUNT: z._default(wholeNumber(0, 10_000_000), 1200),
  DEMO_ACCOUNTS: z.optional(z.enum(["on", "off"])),
  METRICS_TOKEN: z.optional(must("token", (text) => /^[\x21-\x7e]{16,200}$/.test(text))),
  VISIT_YEARS_BACK: z._default(wholeNumber(0, 200), usualVisitYears.back),
  VISIT_YEARS_AHEAD: z._default(wholeNumber(1, 200), usualVisitYears.ahead),
  NODE_ENV: z.optional(z.string()),
  LOG_LEVEL: z._default(z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]), "info"),
  SANDBOX_PORT: z._default(wholeNumber(0, 65_535), 4010),
  SANDBOX_SEARCH_LAG_MS: z._default(wholeNumber(0, 3_600_000), 10_000),
  SANDBOX_RATE_LIMIT: z._default(wholeNumber(1, 1_000_000), 1000),
  SANDBOX_CLINIC: z._default(z.enum(["demo", "scripts"]), "demo"),
  SANDBOX_PATIENTS: z.optional(wholeNumber(0, 1_000_000)),
});

export type Environment = z.infer<typeof environmentSchema>;

const isLive = (key: string | undefined) => key?.startsWith("clk_live_") ?? false;

const together = (
  field: keyof Environment,
  rule: keyof typeof environmentSentences,
  isRight: (all: Environment) => boolean,
) => z.refine<Environment>(isRight, { path: [field], params: { rule } });

/** The environment variables that Frontdesk reads, and what is safe only together. */
export const safeEnvironmentSchema = environmentSchema.check(
  together(
    "AUTH_SECRET",
    "secretMissing",
    (all) => !(all.CLINIKAPI_SECRET_KEY || isPublicUrl(all.PUBLIC_URL)) || all.AUTH_SECRET !== undefined,
  ),
  together(
    "DATABASE_URL",
    "databaseMissing",
    (all) => !isLive(all.CLINIKAPI_SECRET_KEY) || Boolean(all.DATABASE_URL),
  ),
  together(
    "CLINIKAPI_BASE_URL",
    "plainHttp",
    (all) => !isLive(all.CLINIKAPI_SECRET_KEY) || isSafe(all.CLINIKAPI_BASE_URL),
  ),
  ...(["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "PUBLIC_URL"] as const).map((name) =>
    together(name, "oidcIncomplete", (all) => !all.OIDC_ISSUER || Boolean(all[name])),
  ),
  together("PASSWORD_SIGN_IN", "noWayIn", (all) => all.PASSWORD_SIGN_IN === "on" || Boolean(all.OIDC_ISSUER)),
  together("DEMO_ACCOUNTS", "demoWithKey", (all) => all.DEMO_ACCOUNTS !== "on" || !all.CLINIKAPI_SECRET_KEY),
  together(
    "CLINIKAPI_SECRET_KEY",
    "keyMissing",
    (all) => !all.CLINIKAPI_BASE_URL || Boolean(all.CLINIKAPI_SECRET_KEY),
  ),
);

function isTimeZone(name: string): boolean {
  try {
    // Without an area, as in "EST" or "+01:00", a zone is a fixed offset that no clinic's clock keeps all year.
    return (
      (name === "UTC" || name.includes("/")) && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }))
    );
  } catch {
    return false;
  }
}

function isPlainUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password && !search && !hash;
}

function isOrigin(text: string): boolean {
  return isPlainUrl(text) && new URL(text).pathname === "/";
}

// To this machine itself nobody listens in.
function isSafe(baseUrl: string | undefined): boolean {
  if (baseUrl === undefined) return true;
  return new URL(baseUrl).protocol === "https:" || isLoopbackUrl(baseUrl);
}

const isLoopbackUrl = (url: string) => ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);

/** Whether others than this machine may come by this address. */
export const isPublicUrl = (url: string | undefined): boolean =>
  url !== undefined && URL.canParse(url) && !isLoopbackUrl(url);
