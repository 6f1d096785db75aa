import type { Credentials } from "#contract/session.ts";

const password = "frontdesk-demo";

/** The demo accounts, which every clinic of a test has. */
export const demo = {
  receptionist: { email: "reception@clinic.test", password },
  clinician: { email: "clinician@clinic.test", password },
  admin: { email: "admin@clinic.test", password },
} satisfies Record<string, Credentials>;

/** Signs in at the server at `url`, and answers the `Cookie` header of the session. */
export async function signIn(url: string, credentials: Credentials = demo.receptionist): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(credentials),
  });
  if (!response.ok) throw new Error(`Signing in at ${url} was answered ${response.status}.`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0] ?? "");
  return cookies.find((cookie) => cookie.includes("frontdesk-session=")) ?? "";
}

const cookies = new Map<string, Promise<string>>();

/**
 * `fetch` as a receptionist at a desk, or as who else is given: signs in at each server at its first request. Ports are
 * used again, so that a cookie of a server that is gone is replaced.
 */
export async function deskFetch(
  address: string,
  init: RequestInit = {},
  credentials: Credentials = demo.receptionist,
): Promise<Response> {
  const { origin } = new URL(address);
  const desk = `${origin} ${credentials.email}`;
  const known = cookies.get(desk);
  const ask = async (cookie: Promise<string>) => {
    cookies.set(desk, cookie);
    cookie.catch(() => cookies.delete(desk));
    const headers = new Headers(init.headers);
    headers.set("cookie", await cookie);
    return fetch(address, { ...init, headers });
  };
  const response = await ask(known ?? signIn(origin, credentials));
  return known && response.status === 401 ? ask(signIn(origin, credentials)) : response;
}
