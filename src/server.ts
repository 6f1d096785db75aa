import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { argv, exit } from "node:process";
import { demoAccounts } from "#bff/staff/demo-staff.ts";
import { endOnCrash } from "#bff/start/end-on-crash.ts";
import { openDatabase } from "#bff/start/open-database.ts";
import { createParts, type Parts } from "#bff/start/parts.ts";
import { readSettings, type Settings } from "#bff/start/settings.ts";
import { startBff } from "#bff/start/start-bff.ts";
import { fail, StartError } from "#bff/start/start-error.ts";
import { zoneWarning } from "#bff/start/zone-rules.ts";
import { startSandbox } from "#sandbox/start-sandbox.ts";

/**
 * Runs Frontdesk as this process: starts all of it, prints where it is, and ends the process in good order on SIGINT or
 * SIGTERM. `pages` resolves once the pages in `web`, beside this file, can be served.
 */
export async function runFrontdesk(env: NodeJS.ProcessEnv, pages: Promise<unknown>): Promise<void> {
  const parts = createParts();
  endOnCrash();
  // Where it is, and how it ended, may be written to a disk that is full or to somebody who is gone.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  endOnSignal(parts);
  try {
    const lines = await startAll(readSettings(env), pages, parts);
    process.stdout.write(`\n${lines.join("\n")}\n\n`);
  } catch (error) {
    fail(error);
    await parts.close();
    exit();
  }
}

async function startAll(settings: Settings, pages: Promise<unknown>, parts: Parts): Promise<string[]> {
  const { port, clinic, clinikapi, sandbox: sandboxSettings } = settings;
  const database = parts.keep(await openDatabase(settings));
  const lines: string[] = [];
  if (sandboxSettings) {
    const { timeZone } = clinic;
    const sandbox = parts.keep(
      await startSandbox({ ...sandboxSettings, database, timeZone, control: true }).catch(
        namePort("SANDBOX_PORT", sandboxSettings.port),
      ),
    );
    clinikapi.baseUrl = sandbox.url;
    lines.push(`  Sandbox    ${sandbox.url}   stands in for ClinikAPI, key ${clinikapi.apiKey}`);
    lines.push(`  Sign in    ${waysIn(settings)}`);
  }
  await pages;
  // In development there are no built pages: Vite serves them.
  const web = join(import.meta.dirname, "web");
  const webRoot = existsSync(web) ? web : undefined;
  const bff = parts.keep(await startBff({ settings, database, webRoot }).catch(namePort("PORT", port)));
  const warning = zoneWarning(clinic.timeZone);
  return [`  Frontdesk  ${bff.url}`, ...lines, ...(warning ? [`  Warning    ${warning}`] : [])];
}

function waysIn({ hasDemoAccounts }: Settings): string {
  if (!hasDemoAccounts)
    return "nobody by demo accounts: DEMO_ACCOUNTS=on lets everybody in, npm run staff whom you know";
  const [{ password } = { password: "" }] = demoAccounts;
  return `${demoAccounts.map(({ email }) => email).join(", ")}   password ${password}`;
}

const namePort =
  (name: string, port: number) =>
  (error: unknown): never => {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    const sentence = `Port ${port} is in use. Stop the program that has it, or set ${name} to another one.`;
    throw new StartError(sentence, { cause: error });
  };

function endOnSignal(parts: Pick<Parts, "close">): void {
  let isStopping = false;
  const stop = () => {
    // Whoever sends a second signal does not want to wait any longer.
    if (isStopping) exit(1);
    isStopping = true;
    void parts
      .close()
      .catch(fail)
      .finally(() => exit());
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

const isTheProgram = argv[1] !== undefined && resolve(argv[1]) === import.meta.filename;
if (isTheProgram) await runFrontdesk(process.env, Promise.resolve());
