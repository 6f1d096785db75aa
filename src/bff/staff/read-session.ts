import type { Staff } from "#contract/session.ts";
import type { Role } from "#domain/roles.ts";
import type { Database } from "#lib/database/database.ts";
import { hashToken } from "./hash-token.ts";
import { cookieSecret, readSessionCookie, renewedCookie, sessionCookie } from "./session-cookie.ts";
import type { SessionOptions } from "./session-options.ts";
import { renewalMs, type SessionTimes } from "./session-times.ts";

/** Somebody who is signed in, until when unless something is done, and what the answer has to tell the browser. */
export type SignedIn = { staff: Staff; endsAt: Date; cookies: string[] };

/**
 * Makes what tells whom a cookie belongs to, by one question, since every request asks it. Nothing is kept in memory: a session
 * that has ended has ended at every replica.
 */
export function createSessionReader({ database, secret, publicUrl, times }: SessionOptions) {
  const cookie = sessionCookie(publicUrl);
  const signingSecret = cookieSecret(secret);
  return async (header: string | undefined, isUnattended = false): Promise<SignedIn | undefined> => {
    const carried = header === undefined ? undefined : readSessionCookie(header, cookie, signingSecret);
    if (!carried) return undefined;
    const token = hashToken(carried.token);
    const session = await findSession(database, token, times);
    if (!session) return undefined;
    const staff = staffOf(session);
    if (isUnattended || !session.is_due) return { staff, endsAt: session.ends_at, cookies: [] };
    const endsAt = await renew(database, token, times);
    // Whoever signed out between the two questions stays out.
    if (!endsAt) return undefined;
    return { staff, endsAt, cookies: [renewedCookie(cookie, carried.value, times.idle / 1000)] };
  };
}

type SessionRow = {
  id: string;
  name: string;
  email: string;
  role: string;
  practitioner_id: string | null;
  ends_at: Date;
  /** Its end has come closer since the last renewal than is worth a write. */
  is_due: boolean;
};

const ends = "least(session.expires_at, session.created_at + $2::float8 * interval '1 millisecond')";

async function findSession(
  database: Database,
  token: string,
  times: SessionTimes,
): Promise<SessionRow | undefined> {
  const [row] = await database.query<SessionRow>(
    `select staff.id, staff.name, staff.email, staff.role, staff.practitioner_id, ${ends} as ends_at,
       session.expires_at <= clock_timestamp() + $3::float8 * interval '1 millisecond' as is_due
     from frontdesk.staff_session as session join frontdesk.staff on staff.id = session.user_id
     where session.token = $1 and not staff.is_disabled and ${ends} > clock_timestamp()`,
    [token, times.absolute, times.idle - renewalMs(times)],
  );
  return row;
}

async function renew(database: Database, token: string, times: SessionTimes): Promise<Date | undefined> {
  const [row] = await database.query<{ ends_at: Date }>(
    `update frontdesk.staff_session as session
     set expires_at = clock_timestamp() + $3::float8 * interval '1 millisecond', updated_at = clock_timestamp()
     where session.token = $1 and ${ends} > clock_timestamp()
     returning ${ends} as ends_at`,
    [token, times.absolute, times.idle],
  );
  return row?.ends_at;
}

const staffOf = ({ id, name, email, role, practitioner_id }: SessionRow): Staff => ({
  id,
  name,
  email,
  role: role as Role,
  ...(practitioner_id && { practitionerId: practitioner_id }),
});
