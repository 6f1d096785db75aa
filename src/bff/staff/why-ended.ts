import type { SessionEnd } from "#contract/session.ts";
import { hashToken } from "./hash-token.ts";
import { cookieSecret, readSessionCookie, sessionCookie } from "./session-cookie.ts";
import type { SessionOptions } from "./session-options.ts";

type EndedRow = {
  reason: SessionEnd | null;
  is_disabled: boolean;
  /** It had lasted as long as a session may before it was left alone for too long. */
  was_long: boolean;
};

/**
 * Makes what tells why the session of a cookie is over. Only who holds a cookie that was signed here is told, and only of
 * that session; undefined when nothing is known of it.
 */
export function createEndTeller({ database, secret, publicUrl, times }: SessionOptions) {
  const cookie = sessionCookie(publicUrl);
  const signingSecret = cookieSecret(secret);
  return async (header: string | undefined): Promise<SessionEnd | undefined> => {
    const carried = header === undefined ? undefined : readSessionCookie(header, cookie, signingSecret);
    if (!carried) return undefined;
    const [row] = await database.query<EndedRow>(
      `select reason, is_disabled, created_at + $2::float8 * interval '1 millisecond' < expires_at as was_long
       from (
         select null as reason, staff.is_disabled, session.created_at, session.expires_at
         from frontdesk.staff_session as session join frontdesk.staff on staff.id = session.user_id
         where session.token = $1
         union all
         select reason, false, created_at, expires_at from frontdesk.staff_session_end where token = $1
       ) as session`,
      [hashToken(carried.token), times.absolute],
    );
    if (!row) return undefined;
    if (row.is_disabled) return "disabled";
    return row.reason ?? (row.was_long ? "time-limit" : "idle");
  };
}
