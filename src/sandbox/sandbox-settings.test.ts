import { describe, expect, it } from "vitest";
import { readSandboxSettings, SandboxSettingsError } from "./sandbox-settings.ts";

describe("a sandbox that starts alone", () => {
  it("needs no settings", () => {
    expect(readSandboxSettings({ SANDBOX_PORT: " " })).toEqual({
      port: 4010,
      searchLagMs: 10_000,
      rateLimit: 1000,
      clinic: "demo",
      patients: 320,
      timeZone: "America/Chicago",
      webhooks: [],
      webhookBackOffScale: 1,
      data: { folder: "./data" },
    });
  });

  it("delivers to the address of its settings", () => {
    const url = "http://127.0.0.1:3000/hooks";
    const settings = { SANDBOX_WEBHOOK_URL: url, SANDBOX_WEBHOOK_SECRET: "whsec_1" };
    expect(readSandboxSettings({ ...settings, SANDBOX_WEBHOOK_BACK_OFF_SCALE: "0.01" })).toMatchObject({
      webhooks: [{ tenantId: "clinic", url, secret: "whsec_1" }],
      webhookBackOffScale: 0.01,
    });
  });

  it.each([
    [{ SANDBOX_PORT: "80a" }, "SANDBOX_PORT must be a whole number"],
    [{ CLINIC_TIME_ZONE: "Mars" }, "CLINIC_TIME_ZONE must be an IANA time zone, such as Europe/Paris"],
    [{ DATABASE_URL: "mysql://secret@host" }, "DATABASE_URL must be a postgres:// address"],
    [
      { SANDBOX_WEBHOOK_URL: "http://127.0.0.1/" },
      "SANDBOX_WEBHOOK_SECRET is needed, because SANDBOX_WEBHOOK_URL is given",
    ],
    [
      { SANDBOX_WEBHOOK_URL: "ftp://127.0.0.1/", SANDBOX_WEBHOOK_SECRET: "s" },
      "SANDBOX_WEBHOOK_URL must be an http:// or https:// address",
    ],
    [
      { SANDBOX_WEBHOOK_BACK_OFF_SCALE: "0" },
      "SANDBOX_WEBHOOK_BACK_OFF_SCALE must be a number from 0.0001 to 1",
    ],
  ])("with %j says what is wrong, without the value", (environment, line) => {
    const message = `The sandbox cannot start with these settings:\n  ${line}`;
    expect(() => readSandboxSettings(environment)).toThrow(new SandboxSettingsError(message));
  });
});
