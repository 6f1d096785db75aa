import type { Context } from "hono";

/** Adds cookies, given as values of `Set-Cookie`, to an answer. */
export function sendCookies(c: Context, cookies: string[]): void {
  for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
}
