import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Context, Provider } from "oidc-provider";
import { onTestFinished } from "vitest";

export type Person = { subject: string; email: string; isVerified: boolean };

export const oidcClient = { id: "frontdesk", secret: "what frontdesk shows the provider" };

/**
 * A real OpenID Connect provider for one test. `sitsThere` is whoever is at the browser: they are recognized without being
 * asked for anything.
 */
export async function startIdentityProvider(redirectUrl: string) {
  let person: Person = { subject: "1", email: "nobody@clinic.test", isVerified: false };
  let answer = notYet;
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(
    issuer,
    configuration(redirectUrl, () => person),
  );
  const pages = provider.callback();
  answer = (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return pages(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: person.subject } });
  };
  return {
    issuer,
    sitsThere: (someone: Person) => {
      person = someone;
    },
  };
}

const notYet = (_: IncomingMessage, response: ServerResponse): void => void response.end();

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

const configuration = (redirectUrl: string, person: () => Person) => ({
  clients: [
    {
      client_id: oidcClient.id,
      client_secret: oidcClient.secret,
      redirect_uris: [redirectUrl],
      token_endpoint_auth_method: "client_secret_post",
    },
  ],
  claims: { openid: ["sub"], email: ["email", "email_verified"] },
  cookies: { keys: ["a key of the test's"] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "1" }] },
  pkce: { required: () => true },
  findAccount: (_: unknown, accountId: string) => ({
    accountId,
    claims: () => ({ sub: accountId, email: person().email, email_verified: person().isVerified }),
  }),
  // Nobody is asked whether Frontdesk may know who they are.
  async loadExistingGrant({ oidc: { client, session, provider } }: Context) {
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope("openid email");
    await grant.save();
    return grant;
  },
});
