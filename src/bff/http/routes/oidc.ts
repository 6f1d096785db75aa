import { type Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Logger } from "pino";
import { limitByAddress } from "#bff/http/guards/limit-requests.ts";
import type { RequestLimits } from "#bff/http/guards/request-limits.ts";
import { originOf } from "#bff/http/requests/request-origin.ts";
import { causeOf } from "#bff/problems/cause-of.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { Seal } from "#bff/secrets/seal.ts";
import type { IdentityProvider, Ticket } from "#bff/staff/identity-provider.ts";
import { sendCookies } from "#bff/staff/send-cookies.ts";
import type { SignIn } from "#bff/staff/sign-in.ts";
import { type SignInFailure, signInFailureParameter } from "#contract/session.ts";

type OidcDesk = {
  /** Missing where a clinic has none: then there is nothing at these addresses. */
  provider?: IdentityProvider;
  signIn: Pick<SignIn, "beginFor">;
  seal: Seal;
  publicUrl?: string;
  limits: RequestLimits;
  logger: Logger;
};

const context = "frontdesk oidc";

/** How long somebody may take at the identity provider, in seconds. */
const patience = 600;

type Errand = Ticket & { until: number; to: string };

/**
 * `GET /oidc/start?to` sends a browser to the clinic's identity provider; it comes back to `GET /oidc/callback`, signed in
 * or with a reason that the sign-in page puts into words. These are addresses that a browser goes to, not the interface.
 */
export function oidcRoutes({ provider, signIn, seal, publicUrl = "", limits, logger }: OidcDesk): Hono {
  const secure = publicUrl.startsWith("https:");
  const cookie = secure ? "__Host-frontdesk-oidc" : "frontdesk-oidc";
  // Lax: the provider sends the browser back from its own site.
  const attributes = { httpOnly: true, sameSite: "Lax" as const, path: "/", secure };

  const failed = (c: Context, reason: SignInFailure, error?: unknown) => {
    logger.warn({ reason, cause: causeOf(error) }, "identity provider");
    return c.redirect(`/?${signInFailureParameter}=${reason}`, 303);
  };

  const errandOf = (c: Context): Errand | undefined => {
    const sealed = getCookie(c, cookie);
    deleteCookie(c, cookie, attributes);
    try {
      const errand = JSON.parse(seal.open(Buffer.from(sealed ?? "", "base64url"), context)) as Errand;
      return errand.until > Date.now() ? errand : undefined;
    } catch {
      return undefined;
    }
  };

  return new Hono()
    .use("/*", limitByAddress({ limits, publicUrl: publicUrl || undefined }), async (c, next) => {
      if (!provider) throw new Refusal("not-found");
      await next();
      c.header("Cache-Control", "no-store");
    })
    .get("/start", async (c) => {
      try {
        const asked = await provider?.ask(`${publicUrl}/oidc/callback`);
        if (!asked) throw new Refusal("not-found");
        const errand: Errand = {
          ...asked.ticket,
          until: Date.now() + patience * 1000,
          to: pageOf(c.req.query("to")),
        };
        const sealed = Buffer.from(seal.close(JSON.stringify(errand), context)).toString("base64url");
        setCookie(c, cookie, sealed, { ...attributes, maxAge: patience });
        return c.redirect(asked.url.href, 303);
      } catch (error) {
        return failed(c, "unreachable", error);
      }
    })
    .get("/callback", async (c) => {
      const errand = errandOf(c);
      if (!errand) return failed(c, "failed");
      try {
        const current = new URL(`${publicUrl}/oidc/callback`);
        current.search = new URL(c.req.url).search;
        const identity = await provider?.answer(current, errand);
        const signedIn = identity && (await signIn.beginFor(identity, c.req.header("cookie"), originOf(c)));
        if (!signedIn) return failed(c, "unknown");
        sendCookies(c, signedIn.cookies);
        return c.redirect(errand.to, 303);
      } catch (error) {
        return failed(c, "failed", error);
      }
    });
}

/** A page of ours, and never another site. */
const pageOf = (to = "") => (/^\/[a-z-]*(\/[a-z0-9-]*)*$/.test(to) && !to.startsWith("//") ? to : "/");
