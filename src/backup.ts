import { argv } from "node:process";
import { parseArgs } from "node:util";
import { restoreBackup, saveBackup } from "#bff/start/backup.ts";
import { readSettings } from "#bff/start/settings.ts";
import { fail, StartError } from "#bff/start/start-error.ts";

// npm run backup, npm run restore: the embedded database in one file, and back.

const usage = `How to use it, with Frontdesk stopped:
  npm run backup -- <file> [--replace]
  npm run restore -- <file> [--replace]
The settings are those of npm start; --replace lets go what is there already.`;

function readArguments() {
  try {
    return parseArgs({
      args: argv.slice(2),
      options: { replace: { type: "boolean", default: false } },
      allowPositionals: true,
    });
  } catch {
    throw new StartError(usage);
  }
}

async function carryOut(): Promise<string> {
  const { positionals, values } = readArguments();
  const [action, file] = positionals;
  if (file === undefined || positionals.length > 2) throw new StartError(usage);
  const { database } = readSettings(process.env);
  if (database.url) throw new StartError("With DATABASE_URL, use pg_dump and pg_restore of PostgreSQL.");
  const options = { folder: database.folder, file, replace: values.replace };
  if (action === "restore") {
    const { aside } = await restoreBackup(options);
    return `${file} is in ${database.folder} now.${aside ? ` What was there is in ${aside}.` : ""}`;
  }
  await saveBackup(options);
  return `${database.folder} is in ${file} now.`;
}

try {
  process.stdout.write(`${await carryOut()}\n`);
} catch (error) {
  fail(error);
}
