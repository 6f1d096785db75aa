import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import type { Credentials } from "#contract/session.ts";
import { bundleProgram } from "../src/commands/build-server.ts";
import { runStaff } from "../src/testing/run-staff.ts";
import { signIn } from "../src/testing/sign-in.ts";

const root = join(import.meta.dirname, "..");
const server = join(root, "dist/server.js");
/** How long the steps of bookings took, in milliseconds, by the names of the step before and of the one that followed. */
export type StepTimes = Record<string, number[]>;

/** What is in use once all that nobody needs is gone, in bytes; `rss` is what the system has given the process. */
export type Memory = { heapUsed: number; external: number; rss: number };

/** What a server that is measured can be asked for. */
type Told = { steps: StepTimes; memory: Memory };

const password = "a password of the bench's";

/**
 * Runs the built server as with a key of its own: ClinikAPI at `recordsUrl`, the ledger on the PostgreSQL at `databaseUrl`.
 * `account` is that of a receptionist, made as for a clinic; with `cookie` they are signed in. `tell` answers what the
 * server notes of itself, which is one thing: noting steps would fill the memory that is measured.
 */
export async function startServer<Kind extends keyof Told = "steps">(
  recordsUrl: string,
  databaseUrl: string,
  tells: Kind = "steps" as Kind,
): Promise<{
  url: string;
  cookie: string;
  account: Credentials;
  tell: () => Promise<Told[Kind]>;
  stop: () => Promise<void>;
}> {
  const settings = {
    LOG_LEVEL: "warn",
    RATE_LIMIT_ADDRESS: "0",
    RATE_LIMIT_ACCOUNT: "0",
    // The days that are measured are always the same ones.
    VISIT_YEARS_BACK: "50",
    VISIT_YEARS_AHEAD: "50",
    CLINIKAPI_SECRET_KEY: "clk_test_sandbox",
    CLINIKAPI_BASE_URL: recordsUrl,
    AUTH_SECRET: "0123456789abcdef0123456789abcdef",
    DATABASE_URL: databaseUrl,
  };
  const email = `bench-${randomUUID()}@clinic.example`;
  const added = await runStaff(["add", email, "--name", "Bench", "--role", "receptionist"], {
    settings,
    password,
  });
  if (added.code !== 0) throw new Error(`The account was not made:\n${added.text}`);
  const program = join(root, `node_modules/.cache/frontdesk/tell-${tells}.js`);
  await bundleProgram(root, { entry: `bench/tell-${tells}.ts`, outfile: program });
  const child = spawn(process.execPath, ["--expose-gc", "--import", program, server], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: { PATH: process.env["PATH"], PORT: "0", ...settings },
  });
  const { stdout } = child;
  if (!stdout) throw new Error("The server has no output.");
  let text = "";
  stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  while (!/Frontdesk +http/.test(text) && child.exitCode === null) {
    await Promise.race([once(stdout, "data"), once(child, "exit")]);
  }
  const [url] = /http:\S+/.exec(text) ?? [];
  if (!url) throw new Error(`The server did not start:\n${text}`);
  return {
    url,
    cookie: await signIn(url, { email, password }),
    account: { email, password },
    async tell() {
      const told = once(child, "message") as Promise<[Told[Kind]]>;
      child.send("tell");
      return (await told)[0];
    },
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
