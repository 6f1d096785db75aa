import { describe, expect, it, onTestFinished } from "vitest";
import type { Session } from "#contract/session.ts";
import { demo, signIn } from "#testing/sign-in.ts";
import { startClinic } from "#testing/start-clinic.ts";
import { oidcClient, type Person, startIdentityProvider } from "#testing/start-identity-provider.ts";
import { addStaff, disableStaff } from "./staff-accounts.ts";

const publicUrl = "https://desk.clinic.test";
const callback = `${publicUrl}/oidc/callback`;

/** A browser without pages: it keeps cookies by host and goes where it is sent. */
function browser(clinicUrl: string) {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: URL) => {
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);
    return jar;
  };
  const get = async (address: string, headers: Record<string, string> = {}) => {
    const url = new URL(address.replace(publicUrl, clinicUrl));
    const jar = jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { redirect: "manual", headers: { cookie, ...headers } });
    for (const set of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";", 1)[0] ?? "").split(/=(.*)/s);
      if (value === "" || /max-age=0/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  return {
    get,
    /** Somebody else sits here now: the provider knows nobody at this browser. */
    forget: (address: string) => jars.delete(new URL(address).host),
    cookiesOfClinic: () => Object.fromEntries(jarOf(new URL(clinicUrl))),
    /** Goes to the provider; answers the address to which that sends it back. `on` changes where it goes first. */
    async ask(on: (url: URL) => void = () => undefined, path = "/oidc/start"): Promise<URL> {
      let to = (await get(`${publicUrl}${path}`)).headers.get("location") ?? "";
      const first = new URL(to);
      on(first);
      to = first.href;
      for (let i = 0; i < 6 && !to.startsWith(callback); i += 1) {
        const location = (await get(to)).headers.get("location") ?? "";
        to = new URL(location, to).href;
      }
      return new URL(to);
    },
    // A browser says that the provider, another site, sent it.
    come: (url: URL) => get(url.href, { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }),
  };
}

async function openClinic(settings: Record<string, string> = {}) {
  const provider = await startIdentityProvider(callback);
  const clinic = await startClinic({
    patients: 0,
    publicUrl,
    environment: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: oidcClient.id,
      OIDC_CLIENT_SECRET: oidcClient.secret,
      ...settings,
    },
  });
  onTestFinished(() => clinic.close());
  const page = browser(clinic.url);
  const session = async () => (await (await page.get(`${publicUrl}/api/session`)).json()) as Session;
  const enter = async (person: Person, tamper?: (url: URL) => void) => {
    provider.sitsThere(person);
    page.forget(provider.issuer);
    const back = await page.ask();
    tamper?.(back);
    return (await page.come(back)).headers.get("location");
  };
  return { ...clinic, provider, page, session, enter };
}

const robin: Person = { subject: "robin-1", email: "Reception@Clinic.test", isVerified: true };
const failed = "/?sign-in=failed";
const unknown = "/?sign-in=unknown";

describe("somebody whom the clinic's identity provider knows", () => {
  it("is let into the account with her e-mail address, and by who she is from then on", async () => {
    const { page, session, enter } = await openClinic({ OIDC_LABEL: "Clinic ID" });
    expect((await session()).singleSignOn).toEqual({ label: "Clinic ID", isOnly: false });
    expect(await enter(robin)).toBe("/");
    expect((await session()).staff).toMatchObject({ email: "reception@clinic.test", role: "receptionist" });
    expect(Object.keys(page.cookiesOfClinic())).toEqual(["__Host-frontdesk-session"]);

    expect(await enter({ ...robin, email: "married@clinic.test" })).toBe("/");
    expect((await session()).staff).toMatchObject({ email: "reception@clinic.test" });
  });

  it("and who signs out is out of Frontdesk, whatever cookie was copied", async () => {
    const { url, page, session, enter } = await openClinic();
    await enter(robin);
    const cookie = Object.entries(page.cookiesOfClinic())
      .map(([name, value]) => `${name}=${value}`)
      .join();
    await fetch(`${url}/api/session`, { method: "DELETE", headers: { cookie } });
    expect((await session()).staff).toBeUndefined();
  });

  it("comes back to the page where she was, and to no other site", async () => {
    const { page, provider } = await openClinic();
    provider.sitsThere(robin);
    const go = async (to: string) => {
      const back = await page.ask(undefined, `/oidc/start?to=${encodeURIComponent(to)}`);
      return (await page.come(back)).headers.get("location");
    };
    expect(await go("/book")).toBe("/book");
    for (const to of ["//evil.test", "https://evil.test/", "/\\evil.test", "/book?x=1"])
      expect(await go(to)).toBe("/");
  });

  it.each<[string, Person]>([
    ["without an account", { ...robin, email: "nobody@clinic.test" }],
    ["whose e-mail address nobody has verified", { ...robin, isVerified: false }],
  ])("%s stays out, and no account is made", async (_, person) => {
    const { session, enter, database } = await openClinic();
    expect(await enter(person)).toBe(unknown);
    expect((await session()).staff).toBeUndefined();
    expect(await database.query("select 1 from frontdesk.staff")).toHaveLength(3);
  });

  it("whose account is disabled stays out, before and after she was linked to it", async () => {
    const { session, enter, database } = await openClinic();
    await addStaff(
      database,
      { email: "noor@clinic.test", name: "Noor", role: "receptionist" },
      { password: "a long first password" },
    );
    const noor = { subject: "noor-1", email: "noor@clinic.test", isVerified: true };
    expect(await enter(noor)).toBe("/");
    await disableStaff(database, noor.email);
    expect((await session()).staff).toBeUndefined();
    expect(await enter(noor)).toBe(unknown);
    expect(await enter({ ...noor, subject: "noor-2" })).toBe(unknown);
  });

  it("stands in the audit when she comes in, and so does whoever has no account", async () => {
    const { enter, database } = await openClinic();
    await enter(robin);
    await enter({ subject: "eve-1", email: "eve@elsewhere.test", isVerified: true });
    const rows = await database.query(
      "select outcome, staff_role, address from frontdesk.audit where action = 'sign-in' order by id",
    );
    expect(rows).toEqual([
      { outcome: "done", staff_role: "receptionist", address: "127.0.0.1" },
      { outcome: "refused", staff_role: null, address: "127.0.0.1" },
    ]);
  });

  it("does not get the account of whoever had her e-mail address before", async () => {
    const { enter } = await openClinic();
    expect(await enter(robin)).toBe("/");
    expect(await enter({ ...robin, subject: "robin-2" })).toBe(unknown);
  });
});

describe("what somebody else has a hand in", () => {
  const ask: [string, (url: URL) => void][] = [
    ["another nonce", (url) => url.searchParams.set("nonce", "another")],
    ["another code challenge", (url) => url.searchParams.set("code_challenge", "x".repeat(43))],
  ];
  it.each(ask)("is refused: %s in the question", async (_, tamper) => {
    const { page, provider, session } = await openClinic();
    provider.sitsThere(robin);
    const back = await page.ask(tamper);
    expect(back.searchParams.has("code")).toBe(true);
    expect((await page.come(back)).headers.get("location")).toBe(failed);
    expect((await session()).staff).toBeUndefined();
  });

  const answer: [string, (url: URL) => void][] = [
    ["another state", (url) => url.searchParams.set("state", "another")],
    ["no state", (url) => url.searchParams.delete("state")],
    ["another code", (url) => url.searchParams.set("code", "another")],
    ["another issuer", (url) => url.searchParams.set("iss", "https://evil.test")],
    ["an error", (url) => url.searchParams.set("error", "access_denied")],
  ];
  it.each(answer)("is refused: %s in the answer", async (_, tamper) => {
    const { session, enter } = await openClinic();
    expect(await enter(robin, tamper)).toBe(failed);
    expect((await session()).staff).toBeUndefined();
  });

  it("is refused: an answer that was used before, or that another browser asked for", async () => {
    const { url, page, provider } = await openClinic();
    provider.sitsThere(robin);
    const start = await page.get(`${publicUrl}/oidc/start`);
    const errand = start.headers.getSetCookie()[0]?.split(";", 1)[0] ?? "";
    expect(start.headers.getSetCookie()[0]).toMatch(
      /^__Host-frontdesk-oidc=.*HttpOnly.*Secure.*SameSite=Lax/,
    );
    const back = await page.ask();
    const stranger = browser(url);
    expect((await stranger.come(back)).headers.get("location")).toBe(failed);
    expect((await page.come(back)).headers.get("location")).toBe("/");
    expect((await page.come(back)).headers.get("location")).toBe(failed);
    // Not even with the question's own cookie kept.
    const again = await page.get(back.href, { cookie: errand });
    expect(again.headers.get("location")).toBe(failed);
  });
});

it("where passwords are switched off, only the provider opens the door", async () => {
  const { url, session, enter } = await openClinic({ PASSWORD_SIGN_IN: "off" });
  await expect(signIn(url, demo.admin)).rejects.toThrow("403");
  expect((await session()).singleSignOn).toMatchObject({ isOnly: true });
  expect(await enter(robin)).toBe("/");
});

it("a provider that does not answer is said to whoever wants to sign in, and asked again next time", async () => {
  const { page } = await openClinic({ OIDC_ISSUER: "http://127.0.0.1:9" });
  const { headers } = await page.get(`${publicUrl}/oidc/start`);
  expect(headers.get("location")).toBe("/?sign-in=unreachable");
});
