import type { Hono } from "hono";
import { isUnattended } from "#bff/http/requests/is-unattended.ts";
import { readJson } from "#bff/http/requests/read-json.ts";
import { readQuery } from "#bff/http/requests/read-query.ts";
import { originOf } from "#bff/http/requests/request-origin.ts";
import type { StaffEnv } from "#bff/http/requests/staff-env.ts";
import { routes } from "#bff/http/table/routes.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { SignedIn } from "#bff/staff/read-session.ts";
import { sendCookies } from "#bff/staff/send-cookies.ts";
import type { SignIn } from "#bff/staff/sign-in.ts";
import { type DemoAccount, type Session, signInSchema, signOutQuerySchema } from "#contract/session.ts";
import { ownPasswordSchema } from "#contract/staff.ts";
import { type ZoneOffset, zoneOffsets } from "#domain/zones/zone-offsets.ts";

type SessionDesk = {
  clinic: Session["clinic"];
  signIn: SignIn;
  /** Offered to who is signed out. */
  demoAccounts?: DemoAccount[];
  singleSignOn?: Session["singleSignOn"];
};

/** Signs in and out, and tells at whose desk the browser stands. */
export function sessionRoutes({ clinic, signIn, demoAccounts, singleSignOn }: SessionDesk): Hono<StaffEnv> {
  const kept = zoneOfClinic(clinic.timeZone);
  const desk = () => ({
    clinic: { ...clinic, offsets: kept() },
    ...(singleSignOn && { singleSignOn }),
  });
  const signedOut = (): Session => ({ ...desk(), ...(demoAccounts && { demoAccounts }) });
  const told = ({ staff, endsAt }: SignedIn): Session => ({
    ...desk(),
    staff,
    endsAt: endsAt.toISOString(),
  });
  return routes({
    "GET /api/session": async (c) => {
      const signedIn = await signIn.read(c.req.header("cookie"), isUnattended(c));
      sendCookies(c, signedIn?.cookies ?? []);
      if (signedIn) return c.json(told(signedIn));
      const ended = await signIn.whyEnded(c.req.header("cookie"));
      return c.json({ ...signedOut(), ...(ended && { ended }) });
    },
    "POST /api/session": async (c) => {
      if (singleSignOn?.isOnly) throw new Refusal("forbidden");
      const credentials = await readJson(c, signInSchema);
      const signedIn = await signIn.begin(credentials, c.req.header("cookie"), originOf(c));
      sendCookies(c, signedIn.cookies);
      return c.json(told(signedIn));
    },
    "POST /api/session/password": async (c) => {
      const passwords = await readJson(c, ownPasswordSchema);
      sendCookies(c, await signIn.changePassword(c.req.header("cookie"), passwords, originOf(c)));
      return c.body(null, 204);
    },
    "DELETE /api/session": async (c) => {
      const { everywhere } = readQuery(c, signOutQuerySchema);
      const how = { everywhere: everywhere !== undefined, origin: originOf(c) };
      sendCookies(c, await signIn.end(c.req.header("cookie"), how));
      return c.json(signedOut());
    },
  });
}

const dayMs = 86_400_000;

/** What the server reckons of the zone, anew each day: to reckon it takes some milliseconds. */
function zoneOfClinic(timeZone: string): () => ZoneOffset[] {
  let known: { at: number; offsets: ZoneOffset[] } | undefined;
  return () => {
    const now = Date.now();
    if (!known || now - known.at > dayMs) known = { at: now, offsets: zoneOffsets(timeZone, new Date(now)) };
    return known.offsets;
  };
}
