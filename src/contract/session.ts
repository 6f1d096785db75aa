import * as z from "zod/mini";
import { text } from "#clinikapi/values.ts";
import type { Role } from "#domain/roles.ts";
import type { ZoneOffset } from "#domain/zones/zone-offsets.ts";
import type { VisitYears } from "./visit-years.ts";

/** A member of staff who is signed in. `practitionerId`: who a clinician is in the clinic's records. */
export type Staff = { id: string; name: string; email: string; role: Role; practitionerId?: string };

/** An account that exists while the sandbox stands in for the clinic's records. */
export type DemoAccount = { email: string; role: Role; password: string };

/**
 * Why a session ended: nothing was done for too long, it had lasted as long as a session may, somebody signed out in
 * another tab or on another device, the password was changed, or the account is disabled.
 */
export type SessionEnd = "idle" | "time-limit" | "signed-out" | "password-changed" | "disabled";

/**
 * `GET /api/session`: the clinic at whose desk this browser stands, and who is signed in. `timeZone` is an IANA name.
 * `locale`: BCP 47 with a country, by which every computer of the clinic writes and reads dates and times. `visitYears`: how far away it books. `offsets`: what the
 * server reckons of the zone for the next two years. `hasMovedVisits`: since its rules changed, appointments stand at another
 * time than they were booked for. What they may do follows from their role. `endsAt`, ISO 8601: when the session
 * ends unless something is done; there while somebody is signed in. `ended`: why the session is over whose cookie came
 * along. `demoAccounts`: there for who is signed out, while there are no real patients.
 */
export type Session = {
  clinic: {
    name: string;
    timeZone: string;
    locale?: string;
    visitYears?: VisitYears;
    offsets?: ZoneOffset[];
    hasMovedVisits?: boolean;
    /** There are made-up patients in it, to try things on. */
    isDemo?: boolean;
  };
  staff?: Staff;
  endsAt?: string;
  ended?: SessionEnd;
  demoAccounts?: DemoAccount[];
  singleSignOn?: SingleSignOn;
};

/** The clinic's identity provider, by the name that staff know. `isOnly`: passwords do not open the door. */
export type SingleSignOn = { label: string; isOnly: boolean };

/** Why nobody was signed in by the identity provider: the value of {@link signInFailureParameter} in an address. */
export type SignInFailure = "unreachable" | "failed" | "unknown";

export const signInFailureParameter = "sign-in";

/** `POST /api/session`: signs in. Answers a {@link Session}. */
export const signInSchema = z.strictObject({
  email: text(254),
  password: z.string().check(z.maxLength(128)),
});

export type Credentials = z.infer<typeof signInSchema>;

/** `DELETE /api/session`: signs out; with `everywhere`, whatever its value, on every device. */
export const signOutQuerySchema = z.object({ everywhere: z.optional(z.string()) });
