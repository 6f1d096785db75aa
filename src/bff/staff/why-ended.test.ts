import { describe, expect, it, onTestFinished } from "vitest";
import type { Session } from "#contract/session.ts";
import { databaseKinds } from "#testing/databases.ts";
import { demo, signIn } from "#testing/sign-in.ts";
import { type Clinic, startClinic } from "#testing/start-clinic.ts";
import { disableStaff, resetStaff } from "./staff-accounts.ts";

const sessionAt = async ({ url }: Clinic, cookie: string) =>
  (await (await fetch(`${url}/api/session`, { headers: { cookie } })).json()) as Session;

type Scene = { clinic: Clinic; cookie: string };

const shift =
  (columns: string) =>
  async ({ clinic }: Scene) =>
    void (await clinic.database.query(`update frontdesk.staff_session set ${columns}`));

const elsewhere =
  (path: string, method: string, body?: object) =>
  async ({ clinic }: Scene) => {
    const cookie = await signIn(clinic.url);
    const headers = { cookie, ...(body && { "content-type": "application/json" }) };
    const answer = await fetch(`${clinic.url}${path}`, {
      method,
      headers,
      body: body && JSON.stringify(body),
    });
    expect(answer.ok).toBe(true);
  };

const { email, password } = demo.receptionist;

const ways: [string, Session["ended"], (scene: Scene) => Promise<unknown>][] = [
  ["nothing was done for too long", "idle", shift("expires_at = clock_timestamp() - interval '1 second'")],
  [
    "a session may not last longer",
    "time-limit",
    shift("created_at = clock_timestamp() - interval '13 hours'"),
  ],
  [
    "they signed out everywhere on another device",
    "signed-out",
    elsewhere("/api/session?everywhere", "DELETE"),
  ],
  [
    "they changed their password on another device",
    "password-changed",
    elsewhere("/api/session/password", "POST", { current: password, next: "a long other password" }),
  ],
  [
    "an administrator gave them another password",
    "password-changed",
    ({ clinic }) => resetStaff(clinic.database, email, "a long other password"),
  ],
  ["the account is disabled", "disabled", ({ clinic }) => disableStaff(clinic.database, email)],
];

describe.each(databaseKinds)("whoever is signed out, on %s,", (kind) => {
  it.each(ways)("because %s is told that (%s)", async (_, ended, leave) => {
    const clinic = await startClinic({ kind, patients: 0 });
    onTestFinished(() => clinic.close());
    const cookie = await signIn(clinic.url);
    expect((await sessionAt(clinic, cookie)).ended).toBeUndefined();
    await leave({ clinic, cookie });
    const told = await sessionAt(clinic, cookie);
    expect(told.staff).toBeUndefined();
    expect(told.ended).toBe(ended);
    // Signing in clears away what is over; the reason stays.
    await signIn(clinic.url, demo.admin);
    expect((await sessionAt(clinic, cookie)).ended).toBe(ended);
  });

  it("is told nothing of a session whose cookie was not signed here", async () => {
    const clinic = await startClinic({ kind, patients: 0 });
    onTestFinished(() => clinic.close());
    const cookie = await signIn(clinic.url);
    await disableStaff(clinic.database, email);
    const forged = await sessionAt(clinic, `${cookie.slice(0, cookie.lastIndexOf("."))}.forged`);
    expect(forged.ended).toBeUndefined();
    expect((await sessionAt(clinic, "")).ended).toBeUndefined();
  });
});
