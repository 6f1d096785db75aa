import * as oidc from "openid-client";

/** How the clinic's identity provider is asked. */
export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What staff call it. */
  label: string;
  /** Whether passwords kept by Frontdesk open the door as well. */
  passwords: boolean;
};

/** What an answer is checked against: kept by the browser that asked, and by nobody else. */
export type Ticket = { state: string; nonce: string; verifier: string };

/** Somebody whom the provider knows. `email` is there when the provider has verified it. */
export type Identity = { issuer: string; subject: string; email?: string };

export type IdentityProvider = {
  /** Where a browser goes to be recognized, and what its answer will be checked against. Throws when there is no answer. */
  ask(redirectUrl: string): Promise<{ url: URL; ticket: Ticket }>;
  /** Who came back. Throws unless state, code, PKCE, signature, issuer, audience, nonce and time are right. */
  answer(currentUrl: URL, ticket: Ticket): Promise<Identity>;
};

const patienceSeconds = 5;

/** OpenID Connect's authorization code flow, with PKCE. The provider is found when it is first needed. */
export function createIdentityProvider({ issuer, clientId, clientSecret }: OidcSettings): IdentityProvider {
  let found: Promise<oidc.Configuration> | undefined;
  const configuration = () => {
    found ??= oidc
      .discovery(new URL(issuer), clientId, clientSecret, undefined, {
        timeout: patienceSeconds,
        // Only to this machine itself, as the settings' rules have it.
        execute: issuer.startsWith("http:") ? [oidc.allowInsecureRequests] : [],
      })
      .catch((error: unknown) => {
        found = undefined;
        throw error;
      });
    return found;
  };
  return {
    async ask(redirectUrl) {
      const ticket = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUrl,
        scope: "openid email",
        state: ticket.state,
        nonce: ticket.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(ticket.verifier),
        code_challenge_method: "S256",
      });
      return { url, ticket };
    },
    async answer(currentUrl, { state, nonce, verifier }) {
      const known = await configuration();
      const tokens = await oidc.authorizationCodeGrant(known, currentUrl, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new TypeError("The identity provider said nothing of anybody.");
      const told =
        claims.email === undefined
          ? await oidc.fetchUserInfo(known, tokens.access_token, claims.sub)
          : claims;
      const email = told.email_verified === true && typeof told.email === "string" ? told.email : undefined;
      return { issuer: claims.iss, subject: claims.sub, ...(email !== undefined && { email }) };
    },
  };
}
