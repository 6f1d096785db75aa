import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { parse, serialize } from "hono/utils/cookie";
import { derive } from "#bff/secrets/derive.ts";
import { sessionCookie } from "./session-cookie.ts";

/**
 * Browsers in which somebody has signed in before. Wrong passwords from elsewhere do not keep them out. OWASP,
 * Authentication Cheat Sheet: device cookies.
 */
export type KnownBrowsers = {
  /** The browser's own name, when a `Cookie` header shows that this person has signed in with it. */
  nameOf(cookie: string | undefined, email: string): string | undefined;
  /** The `Set-Cookie` header by which it is known from now on. */
  remember(cookie: string | undefined, email: string): string;
};

/** People who share a desk; who comes after them takes the place of who was there longest ago. */
const mostPeople = 12;

const yearSeconds = 365 * 86_400;

type Known = { name: string; marks: string[] };

export function createKnownBrowsers(secret: string, publicUrl: string | undefined): KnownBrowsers {
  const key = derive(secret, "known browsers");
  const { attributes } = sessionCookie(publicUrl);
  const cookieName = attributes.secure ? "__Host-frontdesk-browser" : "frontdesk-browser";
  const markOf = (name: string, email: string) =>
    createHmac("sha256", key).update(`${name} ${email}`).digest("base64url").slice(0, 22);
  // The name is ours, and not one that somebody made up, when any of the marks is right: each is tried for one person.
  const read = (cookie: string | undefined): Known | undefined => {
    const [name, ...marks] = (cookie && parse(cookie, cookieName)[cookieName])?.split(".") ?? [];
    return name && /^[\w-]{22}$/.test(name) ? { name, marks: marks.slice(0, mostPeople) } : undefined;
  };
  const has = ({ name, marks }: Known, email: string) => {
    const own = Buffer.from(markOf(name, email));
    return marks.some((mark) => mark.length === own.length && timingSafeEqual(Buffer.from(mark), own));
  };
  return {
    nameOf(cookie, email) {
      const known = read(cookie);
      return known && has(known, email) ? known.name : undefined;
    },
    remember(cookie, email) {
      const { name, marks } = read(cookie) ?? { name: randomBytes(16).toString("base64url"), marks: [] };
      const mark = markOf(name, email);
      const all = [mark, ...marks.filter((other) => other !== mark)].slice(0, mostPeople);
      return serialize(cookieName, [name, ...all].join("."), {
        ...attributes,
        sameSite: "Lax",
        maxAge: yearSeconds,
      });
    },
  };
}
