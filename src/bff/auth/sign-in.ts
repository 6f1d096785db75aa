import type { Staff } from "#contract/session.ts";
import type { Role } from "#domain/roles.ts";
import type { Database } from "#lib/database/database.ts";
import { Refusal } from "../problem/refusal.ts";
import { addDemoStaff, removeDemoStaff } from "./demo-staff.ts";
import { createGuesses } from "./guesses.ts";
import { plainEmail } from "./staff-accounts.ts";
import { openStaffLibrary, type SessionTimes, sessionTimes } from "./staff-library.ts";
import { migrateStaff } from "./staff-migrations.ts";

/** Somebody who is signed in, until when unless something is done, and what the answer has to tell the browser. */
export type SignedIn = { staff: Staff; endsAt: Date; cookies: string[] };

/** Who is signed in, and how they come in and go out. Cookies are values of `Cookie` and `Set-Cookie`. */
export type SignIn = {
  /**
   * Who the cookie belongs to, if anybody. `isUnattended`: nobody did anything, so that the session goes on ageing.
   */
  read(cookie: string | undefined, isUnattended?: boolean): Promise<SignedIn | undefined>;
  /** Begins a session and ends the one before. Throws a Refusal: `wrong-credentials` or `too-many-attempts`. */
  begin(credentials: { email: string; password: string }, cookie?: string): Promise<SignedIn>;
  /** Ends the cookie's session, or with `everywhere` all of this person's, and answers what makes the browser forget. */
  end(cookie: string | undefined, everywhere?: boolean): Promise<string[]>;
};

export type SignInOptions = {
  database: Database;
  secret: string;
  publicUrl?: string;
  /** The sandbox stands in for ClinikAPI, so that there are demo accounts. */
  isDemo: boolean;
  times?: SessionTimes;
};

/** Brings the tables of sign-in up to date and opens the door. */
export async function openSignIn(options: SignInOptions): Promise<SignIn> {
  const { database, secret, isDemo, times = sessionTimes } = options;
  await migrateStaff(database);
  await (isDemo ? addDemoStaff(database) : removeDemoStaff(database));
  const { api } = openStaffLibrary({ ...options, times });
  const guesses = createGuesses(database, secret);

  const read: SignIn["read"] = async (cookie, isUnattended = false) => {
    if (!cookie) return undefined;
    const { response, headers } = await api.getSession({
      headers: new Headers({ cookie }),
      query: { disableRefresh: isUnattended },
      returnHeaders: true,
    });
    if (!response || response.user.isDisabled) return undefined;
    const { createdAt, expiresAt } = response.session;
    const endsAt = new Date(Math.min(expiresAt.getTime(), createdAt.getTime() + times.absolute));
    if (endsAt.getTime() <= Date.now()) return undefined;
    return { staff: staffOf(response.user), endsAt, cookies: headers.getSetCookie() };
  };

  const end: SignIn["end"] = async (cookie, everywhere = false) => {
    const headers = new Headers(cookie ? { cookie } : {});
    if (everywhere && (await read(cookie, true))) await api.revokeSessions({ headers });
    return (await api.signOut({ headers, returnHeaders: true })).headers.getSetCookie();
  };

  return {
    read,
    end,
    async begin({ email, password }, cookie) {
      const address = plainEmail(email);
      await guesses.count(address);
      await database.query("delete from frontdesk.staff_session where expires_at < now()");
      const { headers } = await api
        .signInEmail({ body: { email: address, password }, headers: new Headers(), returnHeaders: true })
        .catch(asRefusal);
      const cookies = headers.getSetCookie();
      const signedIn = await read(cookies.map((one) => one.split(";", 1)[0]).join("; "), true);
      // A disabled account's password may be right; nobody is told.
      if (!signedIn) throw new Refusal("wrong-credentials");
      await guesses.forget(address);
      if (cookie) await end(cookie);
      return { ...signedIn, cookies };
    },
  };
}

type LibraryUser = {
  id: string;
  name: string;
  email: string;
  role: string;
  practitionerId?: string | null;
};

const staffOf = ({ id, name, email, role, practitionerId }: LibraryUser): Staff => ({
  id,
  name,
  email,
  role: role as Role,
  ...(practitionerId && { practitionerId }),
});

// The library refuses what is no address before it looks anything up; that is no other answer than a wrong password's.
function asRefusal(error: unknown): never {
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
  if (status === 400 || status === 401) throw new Refusal("wrong-credentials");
  throw error;
}
