import { hashToken } from "./hash-token.ts";
import { cookieSecret, endedCookie, readSessionCookie, sessionCookie } from "./session-cookie.ts";
import type { SessionOptions } from "./session-options.ts";

/** Makes what ends the session of a `Cookie` header, if it carries one, and answers what makes the browser forget it. */
export function createSessionEnder({ database, secret, publicUrl }: Omit<SessionOptions, "times">) {
  const cookie = sessionCookie(publicUrl);
  const signingSecret = cookieSecret(secret);
  return async (header: string | undefined): Promise<string[]> => {
    const carried = header === undefined ? undefined : readSessionCookie(header, cookie, signingSecret);
    if (carried) {
      const token = hashToken(carried.token);
      await database.query("delete from frontdesk.staff_session where token = $1", [token]);
    }
    return [endedCookie(cookie)];
  };
}
