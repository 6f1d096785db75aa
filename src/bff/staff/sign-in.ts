import type { AuditEntry, Origin } from "#bff/audit/audit-entry.ts";
import type { RepeatRecorder } from "#bff/audit/record-repeats.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { SessionEnd } from "#contract/session.ts";
import type { OwnPassword } from "#contract/staff.ts";
import type { Role } from "#domain/roles.ts";
import type { Database } from "#lib/database/database.ts";
import { createSessionMaker } from "./begin-session.ts";
import { addDemoStaff, removeDemoStaff } from "./demo-staff.ts";
import { createSessionEnder } from "./end-session.ts";
import { createGuesses } from "./guesses.ts";
import type { Identity } from "./identity-provider.ts";
import { createKnownBrowsers } from "./known-browsers.ts";
import { hashPassword } from "./passwords.ts";
import { createSessionReader, type SignedIn } from "./read-session.ts";
import { refuseEasyPassword } from "./refuse-easy-password.ts";
import { type SessionTimes, sessionTimes } from "./session-times.ts";
import { keepPassword, plainEmail, signOutEverywhere } from "./staff-accounts.ts";
import { staffOfIdentity } from "./staff-of-identity.ts";
import { createPasswordCheck } from "./staff-with-password.ts";
import { createEndTeller } from "./why-ended.ts";

/** Who is signed in, and how they come in and go out. Cookies are values of `Cookie` and `Set-Cookie`. */
export type SignIn = {
  /**
   * Who the cookie belongs to, if anybody. `isUnattended`: nobody did anything, so that the session goes on ageing.
   */
  read(cookie: string | undefined, isUnattended?: boolean): Promise<SignedIn | undefined>;
  /** Why the cookie's session is over; undefined when it is not, or nothing is known of it. */
  whyEnded(cookie: string | undefined): Promise<SessionEnd | undefined>;
  /** Begins a session and ends the one before. Throws a Refusal: `wrong-credentials` or `too-many-attempts`. */
  begin(
    credentials: { email: string; password: string },
    cookie?: string,
    origin?: Origin,
  ): Promise<SignedIn>;
  /**
   * Gives whoever is signed in another password; all their other sessions end, and this one goes on under another cookie.
   * Throws a Refusal: `wrong-credentials`, `easy-password`, `too-many-attempts`, or `unauthenticated`.
   */
  changePassword(cookie: string | undefined, passwords: OwnPassword, origin?: Origin): Promise<string[]>;
  /** Begins a session for whom the identity provider has recognized; undefined when that opens nobody's account. */
  beginFor(identity: Identity, cookie?: string, origin?: Origin): Promise<SignedIn | undefined>;
  /** Ends the cookie's session, or with `everywhere` all of this person's, and answers what makes the browser forget. */
  end(cookie: string | undefined, how?: { everywhere?: boolean; origin?: Origin }): Promise<string[]>;
};

export type SignInOptions = {
  database: Database;
  secret: string;
  /** No password is made of it. */
  clinicName?: string;
  publicUrl?: string;
  /** The sandbox stands in for ClinikAPI, so that there are demo accounts. */
  isDemo: boolean;
  times?: SessionTimes;
  /** Writes down who came in and went out, and who did not get in. */
  record?: (entry: AuditEntry) => Promise<void>;
  /** Writes down what is tried while somebody has to wait. */
  recordRepeated?: RepeatRecorder["record"];
};

/** How long it is known why a session ended: until nobody sits before the page any more that it was on. */
const endsKeptMs = 7 * 86_400_000;

const nothing = async () => undefined;

/** Opens the door, for demo accounts as well or for nobody of them. */
export async function openSignIn(options: SignInOptions): Promise<SignIn> {
  const {
    database,
    secret,
    isDemo,
    times = sessionTimes,
    record = nothing,
    recordRepeated = nothing,
  } = options;
  await (isDemo ? addDemoStaff(database) : removeDemoStaff(database));
  const read = createSessionReader({ ...options, times });
  const whyEnded = createEndTeller({ ...options, times });
  const makeSession = createSessionMaker({ ...options, times });
  const leave = createSessionEnder(options);
  const ownerOf = createPasswordCheck(database);
  const guesses = createGuesses(database, secret);
  const browsers = createKnownBrowsers(secret, options.publicUrl);
  const guessOf = (email: string, cookie: string | undefined) => ({
    email,
    browser: browsers.nameOf(cookie, email),
  });

  const refusedOf = async (email: string, origin: Origin) => {
    const [known] = await database.query<{ id: string; role: Role }>(
      "select id, role from frontdesk.staff where email = $1",
      [email],
    );
    return { ...origin, staffId: known?.id, role: known?.role, outcome: "refused" as const };
  };

  /** Throws a Refusal, `too-many-attempts`, which is on record. */
  const count = async (email: string, cookie: string | undefined, origin: Origin) => {
    try {
      return await guesses.count(guessOf(email, cookie));
    } catch (error) {
      if (error instanceof Refusal) {
        const who = await refusedOf(email, origin);
        const sameness = `sign-in ${who.staffId ?? "nobody"} ${origin.address}`;
        await recordRepeated(sameness, { ...who, action: "sign-in", problem: "too-many-attempts" });
      }
      throw error;
    }
  };

  const refuse = async (address: string, origin: Origin, waits: boolean): Promise<never> => {
    const who = await refusedOf(address, origin);
    await record({ ...who, action: "sign-in", problem: "wrong-credentials" });
    if (waits) await record({ ...who, action: "lock-out", problem: "too-many-attempts" });
    throw new Refusal("wrong-credentials");
  };

  return {
    read,
    whyEnded,
    async beginFor(identity, cookie, origin = {}) {
      const staffId = await staffOfIdentity(database, identity);
      const made = staffId === undefined ? undefined : await makeSession(staffId);
      const signedIn = made && (await read(made.split(";", 1)[0], true));
      if (!made || !signedIn) {
        await record({ ...origin, staffId, action: "sign-in", outcome: "refused", problem: "forbidden" });
        return undefined;
      }
      if (cookie) await leave(cookie);
      await record({ ...origin, staffId, role: signedIn.staff.role, action: "sign-in" });
      return { ...signedIn, cookies: [made] };
    },
    async changePassword(cookie, { current, next }, origin = {}) {
      const signedIn = await read(cookie, true);
      if (!signedIn) throw new Refusal("unauthenticated");
      const { email, id: staffId, role } = signedIn.staff;
      refuseEasyPassword(next, { clinicName: options.clinicName, ...signedIn.staff });
      const entry = { ...origin, staffId, role, subjectId: staffId, action: "change-password" as const };
      await count(email, cookie, origin);
      if ((await ownerOf({ email, password: current })) !== staffId) {
        await record({ ...entry, outcome: "refused", problem: "wrong-credentials" });
        throw new Refusal("wrong-credentials");
      }
      const hash = await hashPassword(next);
      await database.transaction(async (transaction) => {
        await keepPassword(transaction, staffId, hash);
        await signOutEverywhere(transaction, staffId);
      });
      await guesses.forget(guessOf(email, cookie));
      await record(entry);
      return [await makeSession(staffId)];
    },
    async end(cookie, { everywhere = false, origin = {} } = {}) {
      const signedIn = await read(cookie, true);
      if (signedIn) {
        const { id: staffId, role } = signedIn.staff;
        await record({ ...origin, staffId, role, action: everywhere ? "sign-out-everywhere" : "sign-out" });
        if (everywhere) await signOutEverywhere(database, staffId);
      }
      return leave(cookie);
    },
    async begin({ email, password }, cookie, origin = {}) {
      const address = plainEmail(email);
      const waits = await count(address, cookie, origin);
      await database.query("delete from frontdesk.staff_session where expires_at < now()");
      await database.query(
        "delete from frontdesk.staff_session_end where ended_at < now() - $1::float8 * interval '1 millisecond'",
        [endsKeptMs],
      );
      const owner = await ownerOf({ email: address, password });
      const made = owner === undefined ? undefined : await makeSession(owner);
      const signedIn = made && (await read(made.split(";", 1)[0], true));
      // A disabled account's password may be right; nobody is told.
      if (!made || !signedIn) return refuse(address, origin, waits);
      await guesses.forget(guessOf(address, cookie));
      if (cookie) await leave(cookie);
      const { id: staffId, role } = signedIn.staff;
      await record({ ...origin, staffId, role, action: "sign-in" });
      return { ...signedIn, cookies: [made, browsers.remember(cookie, address)] };
    },
  };
}
