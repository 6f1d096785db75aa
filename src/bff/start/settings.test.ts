import { describe, expect, it } from "vitest";
import { readSettings, SettingsError } from "./settings.ts";

const live = {
  CLINIKAPI_SECRET_KEY: "clk_live_abc123",
  DATABASE_URL: "postgres://desk:secret@db.clinic.test/frontdesk",
  AUTH_SECRET: "thirty-two characters and more of it",
};

function complaint(environment: Record<string, string>): string {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return "";
}

describe("without any setting", () => {
  it("Frontdesk runs on the sandbox", () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      clinic: {
        name: "Demo Clinic",
        timeZone: "America/Chicago",
        locale: "en-US",
        visitYears: { back: 2, ahead: 5 },
        isDemo: true,
      },
      country: "US",
      clinikapi: { apiKey: "clk_test_sandbox", baseUrl: "http://127.0.0.1:4010" },
      database: { folder: "./data" },
      authSecret: expect.any(String),
      limits: { address: 12_000, account: 1200, signIn: 120 },
      logLevel: "info",
      hasDemoAccounts: true,
      sandbox: { port: 4010, searchLagMs: 10_000, rateLimit: 1000, clinic: "demo" },
    });
  });

  it.each([
    [{ CLINIC_TIME_ZONE: "Europe/London" }, "en-GB", "GB"],
    [{ CLINIC_TIME_ZONE: "Asia/Amman" }, "ar-JO", "JO"],
    [{ CLINIC_TIME_ZONE: "Asia/Kolkata" }, "hi-IN", "IN"],
    [{ CLINIC_TIME_ZONE: "America/Edmonton" }, "en-CA", "CA"],
    [{ CLINIC_TIME_ZONE: "UTC" }, "en-US", "US"],
    [{ CLINIC_TIME_ZONE: "Asia/Amman", CLINIC_LOCALE: "en-GB" }, "en-GB", "GB"],
    [{ CLINIC_LOCALE: "en-GB", CLINIC_COUNTRY: "IE" }, "en-GB", "IE"],
  ])("%o writes dates as %s does and dials as %s", (environment, locale, country) => {
    expect(readSettings(environment)).toMatchObject({ clinic: { locale }, country });
  });

  it("an empty value counts as none", () => {
    expect(readSettings({ PORT: "", CLINIKAPI_SECRET_KEY: " ", DATABASE_URL: "" }).sandbox).toBeDefined();
  });
});

describe("demo accounts, whose passwords everybody may know", () => {
  const { AUTH_SECRET } = live;
  const publicly = { PUBLIC_URL: "https://desk.clinic.test", AUTH_SECRET };
  it.each([
    ["on this machine", {}, true],
    ["on this machine by its name", { PUBLIC_URL: "http://localhost:3000" }, true],
    ["where others reach it", publicly, false],
    ["where others reach it and somebody wants it so", { ...publicly, DEMO_ACCOUNTS: "on" }, true],
    ["where somebody wants none", { DEMO_ACCOUNTS: "off" }, false],
    ["with real patients", live, false],
  ])("%s", (_, environment, expected) => {
    expect(readSettings(environment).hasDemoAccounts).toBe(expected);
  });

  it("need a secret of the clinic's own where others reach them", () => {
    expect(complaint({ ...publicly, AUTH_SECRET: "" })).toContain("AUTH_SECRET is required");
  });

  it("cannot be asked for with real patients", () => {
    expect(complaint({ ...live, DEMO_ACCOUNTS: "on" })).toContain(
      "DEMO_ACCOUNTS can only be on without a key",
    );
  });
});

const provider = {
  OIDC_ISSUER: "https://id.clinic.test",
  OIDC_CLIENT_ID: "frontdesk",
  OIDC_CLIENT_SECRET: "what frontdesk shows the provider",
  PUBLIC_URL: "https://desk.clinic.test",
  AUTH_SECRET: live.AUTH_SECRET,
};

describe("with an identity provider", () => {
  it("staff sign in by it, and by passwords too unless they are switched off", () => {
    expect(readSettings(provider).oidc).toMatchObject({ label: "Single sign-on", passwords: true });
    expect(readSettings({ ...provider, PASSWORD_SIGN_IN: "off" }).oidc).toMatchObject({ passwords: false });
  });

  it.each([
    ["OIDC_CLIENT_ID", { ...provider, OIDC_CLIENT_ID: "" }],
    ["OIDC_CLIENT_SECRET", { ...provider, OIDC_CLIENT_SECRET: "" }],
    ["PUBLIC_URL", { ...provider, PUBLIC_URL: "" }],
    ["OIDC_ISSUER", { ...provider, OIDC_ISSUER: "http://id.clinic.test" }],
    ["PASSWORD_SIGN_IN", { PASSWORD_SIGN_IN: "off" }],
  ])("Frontdesk does not start with half of it: %s", (name, environment) => {
    expect(() => readSettings(environment)).toThrow(name);
  });
});

describe("with a live key", () => {
  it("talks to ClinikAPI and has no sandbox", () => {
    expect(readSettings(live)).toMatchObject({
      clinikapi: { apiKey: "clk_live_abc123", baseUrl: "https://api.clinikapi.com" },
      database: { url: live.DATABASE_URL },
      authSecret: live.AUTH_SECRET,
    });
    expect(readSettings(live).sandbox).toBeUndefined();
  });

  it.each([
    ["AUTH_SECRET", "", "is required with a key"],
    ["DATABASE_URL", "", "is required with a live key"],
    ["CLINIKAPI_BASE_URL", "http://api.clinikapi.com", "must be https"],
  ])("nothing starts when %s is %j", (name, value, sentence) => {
    expect(complaint({ ...live, [name]: value })).toContain(`${name} ${sentence}`);
  });

  it("the whole of what is wrong is said at once", () => {
    const lines = complaint({ CLINIKAPI_SECRET_KEY: "clk_live_abc123" }).split("\n");
    expect(lines).toHaveLength(3);
  });
});

it("a test key needs no PostgreSQL", () => {
  const settings = readSettings({ ...live, CLINIKAPI_SECRET_KEY: "clk_test_abc", DATABASE_URL: "" });
  expect(settings.database).toEqual({ folder: "./data" });
});

describe("a value that cannot be right stops the start without being repeated", () => {
  it.each([
    ["PORT", "70000", "must be at most 65535"],
    ["PORT", "three thousand", "must be a whole number"],
    ["SANDBOX_PATIENTS", "-1", "must be a whole number"],
    ["SANDBOX_RATE_LIMIT", "0", "must be at least 1"],
    ["CLINIC_TIME_ZONE", "Mars/Olympus", "must be an IANA time zone"],
    ["CLINIC_LOCALE", "british", "must be a language and a country"],
    ["CLINIC_TIME_ZONE", "+01:00", "must be an IANA time zone"],
    ["CLINIKAPI_SECRET_KEY", "sk_live_abc", "must be a ClinikAPI secret key"],
    ["CLINIKAPI_BASE_URL", "api.clinikapi.com", "must be an http or https address"],
    ["CLINIKAPI_BASE_URL", "https://user:pass@api.clinikapi.com", "must be an http or https address"],
    ["DATABASE_URL", "mysql://db", "must be a postgres:// address"],
    ["PUBLIC_URL", "desk.clinic.test", "must be an http or https address"],
    ["PUBLIC_URL", "https://desk.clinic.test/book", "must be an http or https address"],
    ["AUTH_SECRET", "short", "must have at least 32 characters"],
    ["LOG_LEVEL", "loud", "must be one of"],
  ])("%s=%s", (name, value, sentence) => {
    const message = complaint({ [name]: value });
    expect(message).toContain(`${name} ${sentence}`);
    expect(message).not.toContain(value);
  });

  it("and a base URL without a key is no mistake to guess about", () => {
    expect(complaint({ CLINIKAPI_BASE_URL: "https://api.clinikapi.com" })).toContain(
      "CLINIKAPI_SECRET_KEY is required",
    );
  });
});
