import { describe, expect, it, onTestFinished, vi } from "vitest";
import { migrateFrontdesk } from "#bff/schema/migrate-frontdesk.ts";
import type { Problem } from "#contract/problem.ts";
import { askByName } from "#testing/ask-by-name.ts";
import { databaseKinds, emptyDatabase } from "#testing/databases.ts";
import { demo, signIn } from "#testing/sign-in.ts";
import { startClinic } from "#testing/start-clinic.ts";
import { createRequestLimits } from "./request-limits.ts";

const noon = Date.parse("2031-05-05T12:00:10Z");

describe.each(databaseKinds)("requests, on %s", (kind) => {
  it("are counted by the minute, by who asks, and for all replicas together", async () => {
    const database = await emptyDatabase(kind);
    onTestFinished(() => database.close());
    await migrateFrontdesk(database);
    let now = noon;
    const open = () =>
      createRequestLimits(database, {
        secret: "a secret of the test's",
        limits: { address: 40, account: 0, signIn: 1 },
        now: () => now,
      });
    const [one, other] = [open(), open()];
    for (let i = 0; i < 20; i += 1) await one.count("address", "192.0.2.1");
    for (let i = 0; i < 20; i += 1) await other.count("address", "192.0.2.1");
    const refused = { code: "too-many-requests", details: { retryAfter: 50 } };
    await expect(other.count("address", "192.0.2.1")).rejects.toMatchObject(refused);
    // The other one hears of it when it next tells of a part of its own.
    await expect(async () => {
      for (let i = 0; i < 3; i += 1) await one.count("address", "192.0.2.1");
    }).rejects.toMatchObject(refused);
    await one.count("address", "192.0.2.2");
    for (let i = 0; i < 100; i += 1) await one.count("account", "anybody");
    await one.count("signIn", "192.0.2.1");
    const rows = await database.query("select * from frontdesk.request_count");
    expect(JSON.stringify(rows)).not.toContain("192.0.2");

    now += 60_000;
    await one.count("address", "192.0.2.1");
    await other.count("address", "192.0.2.1");
  });
});

const publicHost = "desk.clinic.test";
const behindProxy = { publicUrl: `https://${publicHost}` };

async function openClinic(limits: { address?: number; account?: number }) {
  const clinic = await startClinic({ patients: 0, limits, ...behindProxy });
  onTestFinished(() => clinic.close());
  // A minute may end between two requests.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  onTestFinished(() => void vi.useRealTimers());
  const ask = (headers: Record<string, string>, path = "/api/practitioners") =>
    askByName(publicHost, clinic.url + path, { headers });
  return { ask, url: clinic.url };
}

const statuses = async (times: number, ask: () => Promise<Response>) => {
  const seen = new Set<number>();
  for (let i = 0; i < times; i += 1) seen.add((await ask()).status);
  return [...seen];
};

describe("whoever asks without end", () => {
  it("from one address is told when to come back, and others go on", async () => {
    const { ask } = await openClinic({ address: 30 });
    const from = (address: string) => ask({ "x-forwarded-for": `198.51.100.1, ${address}` });
    expect(await statuses(30, () => from("203.0.113.9"))).toEqual([401]);
    const refused = await from("203.0.113.9");
    const problem = (await refused.json()) as Problem;
    expect([refused.status, problem.code]).toEqual([429, "too-many-requests"]);
    expect(refused.headers.get("retry-after")).toBe(String(problem.retryAfter));
    expect((await from("203.0.113.10")).status).toBe(401);
    expect((await ask({}, "/healthz")).status).toBe(200);
  });

  it("by IPv6 is one with all the addresses of that network", async () => {
    const { ask } = await openClinic({ address: 30 });
    let i = 0;
    const next = () => ask({ "x-forwarded-for": `2001:db8:0:7::${((i += 1)).toString(16)}` });
    expect(await statuses(30, next)).toEqual([401]);
    expect((await next()).status).toBe(429);
    expect((await ask({ "x-forwarded-for": "2001:db8:0:8::1" })).status).toBe(401);
  });

  it("with one account is stopped behind whatever addresses, and a colleague at the same desk is not", async () => {
    const { ask, url } = await openClinic({ account: 30 });
    const cookie = await signIn(url);
    let i = 0;
    const next = () => ask({ cookie, "x-forwarded-for": `203.0.113.${(i += 1)}` });
    expect(await statuses(30, next)).toEqual([200]);
    expect((await next()).status).toBe(429);
    expect((await ask({ cookie: await signIn(url, demo.admin) })).status).toBe(200);
  });

  it("for what the account may not do is stopped all the same", async () => {
    const { ask, url } = await openClinic({ account: 30 });
    const cookie = await signIn(url);
    expect(await statuses(30, () => ask({ cookie }, "/api/audit"))).toEqual([403]);
    expect((await ask({ cookie }, "/api/audit")).status).toBe(429);
  });

  it("to sign in with many accounts from one address is stopped by the address", async () => {
    const { url } = await openClinic({ address: 100_000 });
    const guess = (i: number) =>
      askByName(publicHost, `${url}/api/session`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-forwarded-for": "203.0.113.9" },
        body: JSON.stringify({ email: `${i}`, password: "a wrong password" }),
      });
    const seen = await Promise.all(Array.from({ length: 140 }, async (_, i) => (await guess(i)).status));
    const refused = seen.filter((status) => status === 429).length;
    expect(refused).toBeGreaterThanOrEqual(14);
    expect(refused).toBeLessThanOrEqual(20);
  });
});
