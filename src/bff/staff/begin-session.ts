import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { hashToken } from "./hash-token.ts";
import { cookieSecret, renewedCookie, sessionCookie } from "./session-cookie.ts";
import type { SessionOptions } from "./session-options.ts";

/** Begins a session for somebody who was recognized: answers the `Set-Cookie` header that carries it. */
export function createSessionMaker({ database, secret, publicUrl, times }: SessionOptions) {
  const cookie = sessionCookie(publicUrl);
  const signingSecret = cookieSecret(secret);
  return async (staffId: string): Promise<string> => {
    const token = randomBytes(24).toString("base64url");
    await database.query(
      `insert into frontdesk.staff_session (id, token, user_id, expires_at, created_at, updated_at)
       values ($1, $2, $3, clock_timestamp() + $4::float8 * interval '1 millisecond', clock_timestamp(), clock_timestamp())`,
      [randomUUID(), hashToken(token), staffId, times.idle],
    );
    const signature = createHmac("sha256", signingSecret).update(token).digest("base64");
    return renewedCookie(cookie, `${token}.${signature}`, times.idle / 1000);
  };
}
