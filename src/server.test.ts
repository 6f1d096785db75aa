import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Clinik } from "@clinikapi/sdk";
import { afterEach, describe, expect, it } from "vitest";
import { lockFolder } from "#lib/database/folder-lock.ts";
import { bareEnvironment } from "#testing/bare-environment.ts";
import { emptyPostgresUrl } from "#testing/databases.ts";
import { faultsToCome, setFault } from "#testing/set-fault.ts";
import { deskFetch } from "#testing/sign-in.ts";
import { freePort } from "#testing/start-postgres.ts";
import { waitUntil } from "#testing/wait.ts";

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

/** Runs the server's process with only these settings, and collects what it writes. */
function run(settings: Record<string, string>, stdout: "pipe" | number = "pipe") {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "server.ts")], {
    env: bareEnvironment({ PORT: "0", SANDBOX_PORT: "0", SANDBOX_PATIENTS: "0", ...settings }),
    stdio: ["ignore", stdout, "pipe"],
  });
  started.push(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const ended = once(child, "close").then(([code]) => {
    if (text.includes('"code":"internal"')) throw new Error(`A request was answered with 500:\n${text}`);
    return { code: code as number | null, text };
  });
  const says = async (pattern: RegExp) => {
    while (!pattern.test(text) && child.exitCode === null)
      await Promise.race([once(child.stdout ?? child, "data"), ended]);
    return pattern.exec(text)?.[1] ?? "";
  };
  return { child, ended, says };
}

/** Linux has a disk that is always full. */
const fullDisks = ["/dev/full"].filter((path) => existsSync(path));

describe("starting Frontdesk", () => {
  it("says where it is, answers there, and ends well when told to", async () => {
    const { child, ended, says } = run({ DATABASE_URL: await emptyPostgresUrl(), LOG_LEVEL: "warn" });
    const url = await says(/Frontdesk +(\S+)/);
    const sandboxUrl = await says(/Sandbox +(\S+)/);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${sandboxUrl}/health`)).status).toBe(200);
    child.kill("SIGTERM");
    expect((await ended).code).toBe(0);
  });

  it.each(fullDisks)("goes on when its log finds no room on the disk %s", async (disk) => {
    const full = await open(disk, "w");
    const port = String(await freePort());
    const settings = { DATABASE_URL: await emptyPostgresUrl(), PORT: port, LOG_LEVEL: "debug" };
    const { child, ended } = run(settings, full.fd);
    const answers = async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).status === 200;
    const isThere = () => child.exitCode !== null || answers().catch(() => false);
    await waitUntil(isThere);
    for (let i = 0; i < 3; i += 1) expect(await answers()).toBe(true);
    child.kill("SIGTERM");
    expect(await ended).toEqual({ code: 0, text: "" });
    await full.close();
  });

  it("goes on when nobody reads its log any more", async () => {
    const { child, ended, says } = run({ DATABASE_URL: await emptyPostgresUrl(), LOG_LEVEL: "debug" });
    const url = await says(/Frontdesk +(\S+)/);
    child.stdout?.destroy();
    for (let i = 0; i < 3; i += 1) expect((await fetch(`${url}/healthz`)).status).toBe(200);
    child.kill("SIGTERM");
    expect((await ended).code).toBe(0);
  });

  it("finishes the booking that is under way when it is told to end", async () => {
    const { child, ended, says } = run({ DATABASE_URL: await emptyPostgresUrl(), LOG_LEVEL: "warn" });
    const url = await says(/Frontdesk +(\S+)/);
    const sandboxUrl = await says(/Sandbox +(\S+)/);
    const clinik = new Clinik("clk_test_sandbox", { baseUrl: sandboxUrl });
    const patient = await clinik.patients.create({ firstName: "Ada", lastName: "Test" });
    const practitioner = await clinik.practitioners.create({ firstName: "Iris", lastName: "Test" });
    const create = { method: "POST", path: "/v1/appointments" };
    await setFault(sandboxUrl, { ...create, mode: "late", delayMs: 1500 });
    const answer = deskFetch(`${url}/api/appointments`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
      body: JSON.stringify({
        status: "booked",
        patientId: patient.data.id,
        practitionerId: practitioner.data.id,
        start: "2031-03-04T10:00:00.000Z",
        end: "2031-03-04T10:30:00.000Z",
      }),
    });
    // The booking has reached the clinic's records, whose answer is still to come.
    await expect.poll(() => faultsToCome(sandboxUrl)).toEqual([]);
    child.kill("SIGTERM");
    expect((await answer).status).toBe(201);
    expect((await ended).code).toBe(0);
  });

  it("without what a live key needs it does not start, and says all that is missing", async () => {
    const key = "clk_live_0123456789";
    const { code, text } = await run({ CLINIKAPI_SECRET_KEY: key }).ended;
    expect(code).toBe(1);
    expect(text).toContain("AUTH_SECRET is required");
    expect(text).toContain("DATABASE_URL is required");
    expect(text).not.toMatch(new RegExp(`${key}|\\n +at `));
  });

  it("a port that another program has is named in one sentence", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const databaseUrl = await emptyPostgresUrl();
    for (const name of ["PORT", "SANDBOX_PORT"]) {
      const { code, text } = await run({ DATABASE_URL: databaseUrl, [name]: `${port}` }).ended;
      expect(code).toBe(1);
      expect(text.trim()).toBe(
        `Port ${port} is in use. Stop the program that has it, or set ${name} to another one.`,
      );
    }
    other.close();
  });

  it("a data folder that another process has open is named in one sentence", async () => {
    const parent = await mkdtemp(join(tmpdir(), "frontdesk-server-"));
    const folder = join(parent, "data");
    const release = await lockFolder(folder);
    const { code, text } = await run({ FRONTDESK_DATA_DIR: folder }).ended;
    expect(code).toBe(1);
    expect(text.trim()).toBe(
      `The data folder ${folder} is in use by process ${process.pid}. Stop that process, or set FRONTDESK_DATA_DIR to another folder.`,
    );
    await release();
    await rm(parent, { recursive: true });
  });

  it("a database that does not answer is named in one sentence, without its password", async () => {
    const databaseUrl = "postgres://frontdesk:hunter2@127.0.0.1:1/frontdesk";
    const { code, text } = await run({ DATABASE_URL: databaseUrl }).ended;
    expect(code).toBe(1);
    expect(text.trim()).toBe(
      "The database at DATABASE_URL cannot be opened: connect ECONNREFUSED 127.0.0.1:1.",
    );
  });
});
