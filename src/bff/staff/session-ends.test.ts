import { describe, expect, it, onTestFinished } from "vitest";
import { databaseKinds } from "#testing/databases.ts";
import { demo, signIn } from "#testing/sign-in.ts";
import { type Clinic, startClinic } from "#testing/start-clinic.ts";
import { disableStaff, resetStaff } from "./staff-accounts.ts";

// Shorter than the time after which a stream asks by itself whether its session goes on.
const soonMs = 15_000;

/** Listens as a screen does: resolves once it hears, and `ended` when it is made to stop. */
async function openStream(url: string, cookie: string) {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const { body } = await fetch(`${url}/api/events`, { headers: { cookie }, signal: leaving.signal });
  const reader = body?.getReader();
  await reader?.read();
  let isOpen = true;
  const ended = (async () => {
    while (!(await reader?.read())?.done);
    isOpen = false;
  })();
  ended.catch(() => undefined);
  return { ended, isOpen: () => isOpen };
}

type Scene = { clinic: Clinic; cookie: string };

const out =
  (path: string) =>
  async ({ clinic, cookie }: Scene) =>
    void (await fetch(`${clinic.url}${path}`, { method: "DELETE", headers: { cookie } }));

const ways: [string, (scene: Scene) => Promise<unknown>][] = [
  ["signs out at another server", out("/api/session")],
  ["signs out everywhere", out("/api/session?everywhere")],
  ["is disabled", ({ clinic }) => disableStaff(clinic.database, demo.receptionist.email)],
  [
    "gets another password",
    ({ clinic }) => resetStaff(clinic.database, demo.receptionist.email, "a long other password"),
  ],
];

describe.each(databaseKinds)("a screen, on %s,", (kind) => {
  it.each(ways)("hears nothing more as soon as who looks at it %s", async (_, leave) => {
    const clinic = await startClinic({ kind, patients: 0, furtherReplicas: 1 });
    onTestFinished(() => clinic.close());
    const screen = clinic.urls[1] ?? "";
    const cookie = await signIn(clinic.url);
    const own = await openStream(screen, cookie);
    const other = await openStream(screen, await signIn(clinic.url, demo.admin));
    const left = performance.now();
    await leave({ clinic, cookie });
    await own.ended;
    expect(performance.now() - left).toBeLessThan(soonMs);
    expect(other.isOpen()).toBe(true);
  });
});
