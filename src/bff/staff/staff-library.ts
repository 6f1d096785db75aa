import { randomUUID } from "node:crypto";
import { betterAuth } from "better-auth";
import { passwordLimits } from "#domain/password-limits.ts";
import type { Database } from "#lib/database/database.ts";
import { hashPassword, isPassword } from "./passwords.ts";
import { cookieSecret, sessionCookie } from "./session-cookie.ts";
import { staffAdapter } from "./staff-adapter.ts";

/** How long somebody stays signed in, in milliseconds: without doing anything, and at most. */
export type SessionTimes = { idle: number; absolute: number };

export const sessionTimes: SessionTimes = { idle: 30 * 60_000, absolute: 12 * 3_600_000 };

export type LibraryOptions = {
  database: Database;
  secret: string;
  /** Where browsers find Frontdesk; https makes the cookie secure. */
  publicUrl?: string;
  times: SessionTimes;
};

/** How exact the end of a session is: each renewal is a write. Milliseconds. */
export const renewalMs = (times: SessionTimes) => Math.min(60_000, times.idle / 2);

/** better-auth, for e-mail address and password, on Frontdesk's own tables. It answers no requests by itself. */
export const openStaffLibrary = ({ database, secret, publicUrl, times }: LibraryOptions) =>
  betterAuth({
    database: staffAdapter(database),
    secret: cookieSecret(secret),
    baseURL: publicUrl ?? "http://127.0.0.1",
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLimits.shortest,
      maxPasswordLength: passwordLimits.longest,
      password: { hash: hashPassword, verify: isPassword },
    },
    user: {
      modelName: "staff",
      additionalFields: {
        role: { type: "string", required: true, input: false },
        practitionerId: { type: "string", required: false, input: false },
        isDisabled: { type: "boolean", required: false, input: false },
      },
    },
    account: { modelName: "staff_credential" },
    session: {
      modelName: "staff_session",
      expiresIn: times.idle / 1000,
      updateAge: renewalMs(times) / 1000,
    },
    advanced: {
      database: { generateId: () => randomUUID() },
      // The library's own prefix would be __Secure-, which does not bind the cookie to this host.
      useSecureCookies: false,
      cookies: { session_token: sessionCookie(publicUrl) },
      // The library has others, which it only ever takes back.
      defaultCookieAttributes: sessionCookie(publicUrl).attributes,
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
