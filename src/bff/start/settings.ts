import type { Limits } from "#bff/http/guards/request-limits.ts";
import type { OidcSettings } from "#bff/staff/identity-provider.ts";
import { fieldIssues } from "#clinikapi/field-issues.ts";
import { issueSentence } from "#clinikapi/issue-sentence.ts";
import type { VisitYears } from "#contract/visit-years.ts";
import { localeOfZone, phoneCountryOf } from "./clinic-locale.ts";
import { type Environment, environmentSentences, isPublicUrl, safeEnvironmentSchema } from "./environment.ts";

/** What is wrong with the settings, in words for whoever starts Frontdesk and without any value. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

/** How this installation runs. Times are in milliseconds. */
export type Settings = {
  port: number;
  /** Where browsers find Frontdesk, as an origin; this machine when it is missing. */
  publicUrl?: string;
  clinic: {
    name: string;
    timeZone: string;
    locale: string;
    visitYears: VisitYears;
    /** The made-up clinic that looks like one: who signs in is told what to try. */
    isDemo?: boolean;
  };
  /** Whose phones are dialled without a country's code: two letters of ISO 3166-1. */
  country: string;
  /** Where the clinic's lists of services and texts are; the usual ones when it is missing. */
  clinicFile?: string;
  clinikapi: { apiKey: string; baseUrl: string; webhookSecret?: string };
  database: { url?: string; folder: string };
  /** Sessions and unsettled bookings are sealed under it. */
  authSecret: string;
  /** Requests in a minute; 0 is any number. */
  limits: Limits;
  /** Set for clinics that have an identity provider. */
  oidc?: OidcSettings;
  /** Holds every answer against what is said of it, in development and tests. */
  checksAnswers?: boolean;
  /** Opens the metrics; without it, this machine alone sees them. */
  metricsToken?: string;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  /** Set while there is no key: the sandbox stands in for ClinikAPI. */
  sandbox?: SandboxSettings;
  /** Accounts whose passwords everybody may know, for whoever tries Frontdesk out. */
  hasDemoAccounts: boolean;
};

export type SandboxSettings = {
  port: number;
  searchLagMs: number;
  rateLimit: number;
  clinic: "demo" | "scripts";
  /** As many as the clinic usually has when missing. */
  patients?: number;
};

/** Tries to sign in from one address in a minute: a whole clinic may begin its day at once. */
const signInsOfAddress = 120;

const sandboxKey = "clk_test_sandbox";

// Guards nothing but made-up patients: with a key, AUTH_SECRET is asked for.
const sandboxAuthSecret = "the sandbox has no secrets to keep";

/** Reads the settings from the environment; a SettingsError lists all that is wrong or unsafe. An empty value is none. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== "");
  const result = safeEnvironmentSchema.safeParse(Object.fromEntries(given), {
    error: (issue) => issueSentence(issue, undefined, environmentSentences),
  });
  if (result.success) return settings(result.data);
  const lines = fieldIssues(result.error).map(({ field, message }) => `  ${field} ${message}`);
  throw new SettingsError(`Frontdesk cannot start with these settings:\n${lines.join("\n")}`);
}

function settings(all: Environment): Settings {
  const locale = all.CLINIC_LOCALE ?? localeOfZone(all.CLINIC_TIME_ZONE);
  return {
    port: all.PORT,
    ...(all.PUBLIC_URL && { publicUrl: new URL(all.PUBLIC_URL).origin }),
    clinic: {
      name: all.CLINIC_NAME,
      timeZone: all.CLINIC_TIME_ZONE,
      locale,
      visitYears: { back: all.VISIT_YEARS_BACK, ahead: all.VISIT_YEARS_AHEAD },
      ...(!all.CLINIKAPI_SECRET_KEY && all.SANDBOX_CLINIC === "demo" && { isDemo: true }),
    },
    country: all.CLINIC_COUNTRY ?? phoneCountryOf(locale),
    ...(all.CLINIC_FILE && { clinicFile: all.CLINIC_FILE }),
    database: { folder: all.FRONTDESK_DATA_DIR, ...(all.DATABASE_URL && { url: all.DATABASE_URL }) },
    authSecret: all.AUTH_SECRET ?? sandboxAuthSecret,
    limits: {
      address: all.RATE_LIMIT_ADDRESS,
      account: all.RATE_LIMIT_ACCOUNT,
      signIn: all.RATE_LIMIT_ADDRESS && signInsOfAddress,
    },
    ...(all.METRICS_TOKEN && { metricsToken: all.METRICS_TOKEN }),
    logLevel: all.LOG_LEVEL,
    ...(["development", "test"].includes(all.NODE_ENV ?? "") && { checksAnswers: true }),
    hasDemoAccounts: hasDemoAccounts(all),
    ...identityProvider(all),
    ...records(all),
  };
}

// Others may reach what has a public address; whether its made-up patients are for everybody is not for us to say.
function hasDemoAccounts({ CLINIKAPI_SECRET_KEY, DEMO_ACCOUNTS, PUBLIC_URL }: Environment): boolean {
  if (CLINIKAPI_SECRET_KEY || DEMO_ACCOUNTS === "off") return false;
  return DEMO_ACCOUNTS === "on" || !isPublicUrl(PUBLIC_URL);
}

function identityProvider(all: Environment): Pick<Settings, "oidc"> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = all;
  if (!issuer || !clientId || !clientSecret) return {};
  const passwords = all.PASSWORD_SIGN_IN === "on";
  return { oidc: { issuer, clientId, clientSecret, label: all.OIDC_LABEL, passwords } };
}

function records(all: Environment): Pick<Settings, "clinikapi" | "sandbox"> {
  const webhookSecret = all.CLINIKAPI_WEBHOOK_SECRET && { webhookSecret: all.CLINIKAPI_WEBHOOK_SECRET };
  if (all.CLINIKAPI_SECRET_KEY) {
    const baseUrl = all.CLINIKAPI_BASE_URL ?? "https://api.clinikapi.com";
    return { clinikapi: { apiKey: all.CLINIKAPI_SECRET_KEY, baseUrl, ...webhookSecret } };
  }
  const sandbox = {
    port: all.SANDBOX_PORT,
    searchLagMs: all.SANDBOX_SEARCH_LAG_MS,
    rateLimit: all.SANDBOX_RATE_LIMIT,
    clinic: all.SANDBOX_CLINIC,
    ...(all.SANDBOX_PATIENTS !== undefined && { patients: all.SANDBOX_PATIENTS }),
  };
  return {
    clinikapi: { apiKey: sandboxKey, baseUrl: `http://127.0.0.1:${sandbox.port}`, ...webhookSecret },
    sandbox,
  };
}
