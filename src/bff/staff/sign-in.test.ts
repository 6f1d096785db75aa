import { describe, expect, it, onTestFinished } from "vitest";
import { readSettings } from "#bff/start/settings.ts";
import type { Session } from "#contract/session.ts";
import type { Database } from "#lib/database/database.ts";
import { databaseKinds } from "#testing/databases.ts";
import { demo, signIn } from "#testing/sign-in.ts";
import { type ClinicOptions, startClinic } from "#testing/start-clinic.ts";
import { createSessionReader } from "./read-session.ts";
import { sessionTimes } from "./session-times.ts";
import { openSignIn } from "./sign-in.ts";
import { addStaff, disableStaff, resetStaff } from "./staff-accounts.ts";

const as = (cookie: string, headers: Record<string, string> = {}) => ({ headers: { cookie, ...headers } });

async function openClinic(options: ClinicOptions = {}) {
  const clinic = await startClinic({ patients: 0, ...options });
  onTestFinished(() => clinic.close());
  const ask = (path: string, init: RequestInit = {}, url = clinic.url) => fetch(url + path, init);
  const enter = (credentials: object, headers: Record<string, string> = {}) =>
    ask("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(credentials),
    });
  const isIn = async (cookie: string, url = clinic.url) =>
    (await ask("/api/practitioners", as(cookie), url)).status === 200;
  return { clinic, database: clinic.database, url: clinic.url, ask, enter, isIn };
}

const guess = (email: string) => ({ email, password: "not the password" });
const nobody = "nobody@clinic.test";

describe.each(databaseKinds)("a member of staff, on %s", (kind) => {
  it("signs in, is told who she is, and signs out", async () => {
    const { ask, enter } = await openClinic({ kind });
    const response = await enter({ ...demo.receptionist, email: " Reception@Clinic.TEST " });
    const session = (await response.json()) as Session;
    expect(session).toMatchObject({
      clinic: { name: "Demo Clinic" },
      staff: { email: "reception@clinic.test", role: "receptionist" },
    });
    expect(Date.parse(session.endsAt ?? "") - Date.now()).toBeGreaterThan(29 * 60_000);
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^frontdesk-session=/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure|Domain/);
    const kept = as(cookie.split(";")[0] ?? "");
    expect((await (await ask("/api/session", kept)).json()) as Session).toMatchObject({
      staff: session.staff,
    });
    const left = await ask("/api/session", { ...kept, method: "DELETE" });
    expect(left.headers.getSetCookie()[0]).toMatch(/^frontdesk-session=;.*Max-Age=0/);
    const after = (await (await ask("/api/session", kept)).json()) as Session;
    expect(after.staff).toBeUndefined();
    expect(after.demoAccounts?.map(({ email }) => email)).toEqual(
      Object.values(demo).map(({ email }) => email),
    );
  });

  it("is out at once on every device when she signs out everywhere, whatever server she talked to", async () => {
    const { clinic, ask, isIn } = await openClinic({ kind, furtherReplicas: 1 });
    const [first = "", second = ""] = clinic.urls;
    const [stolen, own, other] = [await signIn(first), await signIn(second), await signIn(first, demo.admin)];
    await ask("/api/session?everywhere", { ...as(own), method: "DELETE" });
    expect([await isIn(stolen, second), await isIn(own, first), await isIn(other, second)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("gets a new session at each sign-in, and the one before ends", async () => {
    const { url, enter, isIn } = await openClinic({ kind });
    const before = await signIn(url);
    const response = await enter(demo.receptionist, { cookie: before });
    const after = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    expect(after).not.toBe(before);
    expect([await isIn(before), await isIn(after)]).toEqual([false, true]);
  });

  it("is out after half an hour of nothing, and after twelve hours whatever she does", async () => {
    const { url, database, isIn } = await openClinic({ kind });
    const idle = await signIn(url);
    await database.query("update frontdesk.staff_session set expires_at = now() - interval '1 second'");
    expect(await isIn(idle)).toBe(false);
    const long = await signIn(url);
    expect(await isIn(long)).toBe(true);
    await database.query("update frontdesk.staff_session set created_at = now() - interval '12 hours'");
    expect(await isIn(long)).toBe(false);
  });

  it("stays in by what she does, not by what the page does without her", async () => {
    const { url, database, ask } = await openClinic({ kind });
    const cookie = await signIn(url);
    await database.query("update frontdesk.staff_session set expires_at = now() + interval '5 minutes'");
    const minutesLeft = async () => {
      const [row] = await database.query<{ left: number }>(
        "select extract(epoch from expires_at - now())::int / 60 as left from frontdesk.staff_session",
      );
      return row?.left;
    };
    await ask("/api/practitioners", as(cookie, { "frontdesk-unattended": "1" }));
    expect(await minutesLeft()).toBeLessThan(6);
    await ask("/api/practitioners", as(cookie));
    expect(await minutesLeft()).toBeGreaterThan(28);
  });

  it("is let in by one question to the database, whatever she asks for", async () => {
    const { url, database } = await openClinic({ kind });
    const cookie = await signIn(url);
    let asked = 0;
    const counting: Database = {
      ...database,
      query: (sql, parameters) => {
        asked += 1;
        return database.query(sql, parameters);
      },
    };
    const { authSecret: secret } = readSettings({});
    const read = createSessionReader({ database: counting, secret, times: sessionTimes });
    expect(await read(cookie)).toMatchObject({ staff: { role: "receptionist" }, cookies: [] });
    expect(asked).toBe(1);
  });

  it("keeps her cookie as long as the renewed session lasts", async () => {
    const { url, database, ask } = await openClinic({ kind });
    const cookie = await signIn(url);
    await database.query("update frontdesk.staff_session set expires_at = now() + interval '5 minutes'");
    const [renewed = ""] = (await ask("/api/practitioners", as(cookie))).headers.getSetCookie();
    expect(renewed.split(";")[0]).toBe(cookie);
    expect(renewed).toMatch(/; Max-Age=1800; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await ask("/api/practitioners", as(cookie))).headers.getSetCookie()).toEqual([]);
  });

  it("who is disabled is out and cannot come in; a reset gives a new password and lets in again", async () => {
    const { url, database, enter, isIn } = await openClinic({ kind });
    const account = { email: "Noor@Clinic.Example", name: "Noor", role: "receptionist" as const };
    const credentials = { email: "noor@clinic.example", password: "a long first password" };
    expect(await addStaff(database, account, credentials)).toBe(true);
    expect(await addStaff(database, account, credentials)).toBe(false);
    const cookie = await signIn(url, credentials);
    expect(await disableStaff(database, account.email)).toBe(true);
    expect(await isIn(cookie)).toBe(false);
    expect((await enter(credentials)).status).toBe(401);
    const fresh = { ...credentials, password: "a long second password" };
    expect(await resetStaff(database, account.email, fresh.password)).toBe(true);
    expect([(await enter(credentials)).status, (await enter(fresh)).status]).toEqual([401, 200]);
    expect(await resetStaff(database, nobody, fresh.password)).toBe(false);
  });

  it("leaves neither password nor token in the database", async () => {
    const { url, database } = await openClinic({ kind });
    const cookie = await signIn(url);
    const token = decodeURIComponent(cookie.split("=")[1] ?? "").split(".")[0] ?? "";
    expect(token).toHaveLength(32);
    const tables = ["staff", "staff_credential", "staff_session", "sign_in_failure"];
    const rows = await Promise.all(tables.map((table) => database.query(`select * from frontdesk.${table}`)));
    expect(JSON.stringify(rows)).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
    for (const secret of [token, demo.receptionist.password])
      expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe.each(databaseKinds)("whoever guesses passwords, on %s", (kind) => {
  it.each([demo.receptionist.email, nobody])(
    "is stopped after five of a hundred at once, and then a right one does not help (%s)",
    async (email) => {
      const { enter, database } = await openClinic({ kind, furtherReplicas: 0 });
      const began = performance.now();
      const statuses = await Promise.all(
        Array.from({ length: 100 }, async () => (await enter(guess(email))).status),
      );
      // After five seconds one more is looked at, and one more after ten further ones.
      const seconds = (performance.now() - began) / 1000;
      const lookedAt = statuses.filter((status) => status === 401).length;
      expect(lookedAt).toBeGreaterThanOrEqual(5);
      expect(lookedAt).toBeLessThanOrEqual(5 + Math.floor(Math.log2(seconds / 5 + 1)));
      expect(statuses.filter((status) => status === 429)).toHaveLength(100 - lookedAt);
      await database.query(
        "update frontdesk.sign_in_failure set locked_until = clock_timestamp() + interval '1 hour'",
      );
      const right = await enter({ ...demo.receptionist, email });
      expect([right.status, right.headers.has("retry-after")]).toEqual([429, true]);
      // The wait is over; each wrong one costs more.
      await database.query("update frontdesk.sign_in_failure set failures = 4, locked_until = null");
      const wait = async () => {
        const [row] = await database.query<{ seconds: number }>(
          "select extract(epoch from locked_until - last_at)::int as seconds from frontdesk.sign_in_failure",
        );
        await database.query("update frontdesk.sign_in_failure set locked_until = now()");
        return row?.seconds;
      };
      const waits = [];
      for (let i = 0; i < 10; i += 1) {
        await enter(guess(email));
        waits.push(await wait());
      }
      expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
    },
  );
});

/** A busy machine takes seconds for what follows, and the first waits are no longer. */
const makeWaitsLong = (database: Database) =>
  database.query(
    `update frontdesk.sign_in_failure set locked_until = clock_timestamp() + interval '1 hour'
     where locked_until is not null`,
  );

describe.each(databaseKinds)("somebody whose password is guessed at from elsewhere, on %s", (kind) => {
  async function openGuessedAt() {
    const clinic = await openClinic({ kind });
    const { enter } = clinic;
    const before = await enter(demo.receptionist);
    const browser = before.headers.getSetCookie().find((cookie) => cookie.startsWith("frontdesk-browser="));
    const known = { cookie: browser?.split(";", 1)[0] ?? "" };
    const statusOf = async (credentials: object, headers: Record<string, string> = {}) =>
      (await enter(credentials, headers)).status;
    for (let tries = 0; tries < 5; tries += 1) await enter(guess(demo.receptionist.email));
    await makeWaitsLong(clinic.database);
    return { ...clinic, known, statusOf };
  }

  it("comes in with a browser that she has used before, and with no other", async () => {
    const { database, known, statusOf } = await openGuessedAt();
    expect(await statusOf(demo.receptionist)).toBe(429);
    expect(await statusOf(demo.receptionist, known)).toBe(200);
    // It is known for whom she is, and for nobody else; what somebody made up is not known.
    for (let tries = 0; tries < 5; tries += 1) await statusOf(guess(demo.clinician.email));
    await makeWaitsLong(database);
    expect(await statusOf(demo.clinician, known)).toBe(429);
    const forged = { cookie: known.cookie.replace(/\..*/, `.${"A".repeat(22)}`) };
    expect(await statusOf(demo.receptionist, forged)).toBe(429);
  });

  it("is guarded against who has that browser too, and shares it with others", async () => {
    const { database, enter, known, statusOf } = await openGuessedAt();
    const both = (await enter(demo.admin, known)).headers.getSetCookie().at(-1)?.split(";", 1)[0] ?? "";
    const statuses = [];
    for (let tries = 0; tries < 5; tries += 1)
      statuses.push(await statusOf(guess(demo.receptionist.email), { cookie: both }));
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
    await makeWaitsLong(database);
    expect(await statusOf(demo.receptionist, { cookie: both })).toBe(429);
    expect(await statusOf(demo.admin, { cookie: both })).toBe(200);
  });

  it("comes in at once with the password that an admin has given her", async () => {
    const { database, known, statusOf } = await openGuessedAt();
    for (let tries = 0; tries < 5; tries += 1) await statusOf(guess(demo.receptionist.email), known);
    await makeWaitsLong(database);
    const fresh = { ...demo.receptionist, password: "another password of hers" };
    expect([await statusOf(demo.receptionist), await statusOf(demo.receptionist, known)]).toEqual([429, 429]);
    await resetStaff(database, fresh.email, fresh.password);
    expect([await statusOf(fresh, known), await statusOf(fresh)]).toEqual([200, 200]);
  });
});

describe("whoever guesses addresses", () => {
  it("gets the same answer for a wrong password, an address that nobody has, and what is none", async () => {
    const { enter } = await openClinic();
    const answers = await Promise.all(
      [demo.admin.email, nobody, "no address"].map(async (email) => {
        const response = await enter(guess(email));
        const { requestId: _, ...problem } = (await response.json()) as { requestId: string };
        return { status: response.status, problem, cookies: response.headers.getSetCookie() };
      }),
    );
    expect(answers[0]).toMatchObject({ status: 401, problem: { code: "wrong-credentials" }, cookies: [] });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it("waits as long for an address that nobody has as for a wrong password", async () => {
    const { enter, database } = await openClinic();
    const times: Record<string, number[]> = { [demo.admin.email]: [], [nobody]: [] };
    for (let i = 0; i < 31; i += 1) {
      for (const [email, list] of Object.entries(times)) {
        const began = performance.now();
        await enter(guess(email));
        list.push(performance.now() - began);
      }
      await database.query("delete from frontdesk.sign_in_failure");
    }
    const [existing = 0, unknown = 0] = Object.values(times).map((list) => list.sort((a, b) => a - b)[15]);
    expect(Math.max(existing, unknown) / Math.min(existing, unknown)).toBeLessThan(1.5);
  });
});

describe("a cookie that Frontdesk did not sign", () => {
  it.each([
    ["has no signature", (token: string) => token],
    ["has another one's signature", (token: string) => `${token}.${"A".repeat(43)}=`],
    ["has a short signature", (token: string) => `${token}.A`],
    ["is broken", () => "%"],
  ])("lets nobody in when it %s", async (_, forge) => {
    const { url, isIn } = await openClinic();
    const [name = "", value = ""] = (await signIn(url)).split("=");
    const token = decodeURIComponent(value).split(".")[0] ?? "";
    expect(await isIn(`${name}=${encodeURIComponent(forge(token))}`)).toBe(false);
    expect(await isIn(`${name}=${forge(token)}`)).toBe(false);
  });
});

describe("behind TLS", () => {
  it("the cookie belongs to this host alone and never travels in clear", async () => {
    const { enter, isIn } = await openClinic({ publicUrl: "https://desk.clinic.test" });
    const [cookie = ""] = (await enter(demo.receptionist)).headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-frontdesk-session=.*; Path=\/;/);
    expect(cookie).toMatch(/; Secure/);
    expect(cookie).not.toMatch(/Domain/);
    expect(await isIn(cookie.split(";")[0] ?? "")).toBe(true);
  });
});

describe("with a key", () => {
  it("the demo accounts of an earlier sandbox are gone, and whoever was in by them is out", async () => {
    const { database, url } = await openClinic();
    const cookie = await signIn(url);
    const secret = readSettings({}).authSecret;
    const sandboxDoor = await openSignIn({ database, secret, isDemo: true });
    expect(await sandboxDoor.read(cookie)).toBeDefined();
    const door = await openSignIn({ database, secret, isDemo: false });
    expect(await door.read(cookie)).toBeUndefined();
    await expect(door.begin(demo.receptionist)).rejects.toMatchObject({ code: "wrong-credentials" });
    expect(await database.query("select 1 from frontdesk.staff")).toEqual([]);
  });
});
