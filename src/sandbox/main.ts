import { FolderInUseError } from "#lib/database/folder-lock.ts";
import { openPglite } from "#lib/database/pglite.ts";
import { openPostgres } from "#lib/database/postgres.ts";
import { defaultKey } from "#sandbox/keys/api-keys.ts";
import { readSandboxSettings, SandboxSettingsError } from "./sandbox-settings.ts";
import { startSandbox } from "./start-sandbox.ts";

await startAlone().catch(fail);

/** Runs the sandbox as this process until SIGINT or SIGTERM. */
async function startAlone(): Promise<void> {
  const { data, ...settings } = readSandboxSettings(process.env);
  const database = data.url === undefined ? await openPglite(data.folder) : openPostgres(data.url);
  const sandbox = await startSandbox({ ...settings, database, control: true }).catch(
    async (error: unknown) => {
      await database.close();
      throw error;
    },
  );
  const stop = () =>
    void sandbox
      .close()
      .then(() => database.close())
      .catch(fail);
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  // Whoever reads where it is may end it at once.
  process.stdout.write(`Sandbox of ClinikAPI at ${sandbox.url}, key ${defaultKey.key}\n`);
}

/** Says what whoever starts the sandbox can mend in a sentence, and all else with its trace. */
function fail(error: unknown): void {
  const port = process.env["SANDBOX_PORT"] ?? "4010";
  process.exitCode = 1;
  if (error instanceof FolderInUseError || error instanceof SandboxSettingsError) {
    process.stderr.write(`${error.message}\n`);
  } else if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    process.stderr.write(
      `Port ${port} is in use. Stop the program that has it, or set SANDBOX_PORT to another one.\n`,
    );
  } else {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
}
