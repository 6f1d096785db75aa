import { createHmac, timingSafeEqual } from "node:crypto";
import { parse, serialize } from "hono/utils/cookie";
import { derive } from "#bff/secrets/derive.ts";

/** The cookie of a session: its name, and what browsers are told of it. `publicUrl` with https makes it secure. */
export function sessionCookie(publicUrl: string | undefined) {
  const secure = publicUrl?.startsWith("https:") ?? false;
  return {
    name: secure ? "__Host-frontdesk-session" : "frontdesk-session",
    attributes: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

/** What sessions' cookies are signed with. */
export const cookieSecret = (secret: string): string => derive(secret, "sessions").toString("hex");

type Cookie = ReturnType<typeof sessionCookie>;

/** A session's token, and the cookie's value as it came. */
export type Carried = { token: string; value: string };

/**
 * The token in a `Cookie` header, if it was signed here: the cookie's value is the token, a full stop and the
 * token's HMAC-SHA-256 in base64.
 */
export function readSessionCookie(
  header: string,
  { name }: Pick<Cookie, "name">,
  signingSecret: string,
): Carried | undefined {
  const value = parse(header, name)[name];
  const stop = value?.lastIndexOf(".") ?? -1;
  if (value === undefined || stop < 1) return undefined;
  const token = value.slice(0, stop);
  const signature = Buffer.from(value.slice(stop + 1));
  const own = Buffer.from(createHmac("sha256", signingSecret).update(token).digest("base64"));
  const isOwn = signature.length === own.length && timingSafeEqual(signature, own);
  return isOwn ? { token, value } : undefined;
}

/** The `Set-Cookie` header that makes a browser forget a session. */
export const endedCookie = ({ name, attributes }: Cookie): string =>
  serialize(name, "", { ...attributes, sameSite: "Lax", maxAge: 0 });

/** The `Set-Cookie` header that keeps a session's cookie for `seconds` more. */
export const renewedCookie = ({ name, attributes }: Cookie, value: string, seconds: number): string =>
  serialize(name, value, { ...attributes, sameSite: "Lax", maxAge: seconds });
