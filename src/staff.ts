import { argv } from "node:process";
import { parseArgs } from "node:util";
import { askPassword } from "#bff/auth/ask-password.ts";
import { passwordLimits } from "#bff/auth/passwords.ts";
import { addStaff, disableStaff, resetStaff } from "#bff/auth/staff-accounts.ts";
import { migrateStaff } from "#bff/auth/staff-migrations.ts";
import { openDatabase } from "#bff/open-database.ts";
import { readSettings } from "#bff/settings.ts";
import { fail, StartError } from "#bff/start-error.ts";
import { type Role, roles } from "#domain/roles.ts";
import type { Database } from "#lib/database/database.ts";

// npm run staff: keeps the accounts of a clinic from a terminal, above all the first one.

const usage = `How to use it:
  npm run staff -- add <e-mail> --name <name> --role ${roles.join("|")} [--practitioner <id>]
  npm run staff -- disable <e-mail>
  npm run staff -- reset <e-mail>
It asks for the password, or reads it from its standard input; the settings are those of npm start.`;

const options = {
  name: { type: "string" },
  role: { type: "string" },
  practitioner: { type: "string" },
} as const;

function readArguments() {
  try {
    return parseArgs({ args: argv.slice(2), options, allowPositionals: true });
  } catch {
    throw new StartError(usage);
  }
}

type Options = ReturnType<typeof readArguments>["values"];

async function newPassword(): Promise<string> {
  const { shortest, longest } = passwordLimits;
  const password = await askPassword(`Password, ${shortest} characters or more: `);
  if (password.length >= shortest && password.length <= longest) return password;
  throw new StartError(`A password has ${shortest} to ${longest} characters. Nothing was changed.`);
}

async function add(
  database: Database,
  email: string,
  { name, role, practitioner }: Options,
): Promise<string> {
  if (!name || !isRole(role) || !email.includes("@")) throw new StartError(usage);
  const account = { email, name, role, ...(practitioner && { practitionerId: practitioner }) };
  if (await addStaff(database, account, { password: await newPassword() })) return `${email} can sign in.`;
  throw new StartError(`${email} has an account already. Nothing was changed.`);
}

const isRole = (role: string | undefined): role is Role => roles.some((one) => one === role);

async function carryOut(database: Database): Promise<string> {
  const { positionals, values } = readArguments();
  const [action, email] = positionals;
  if (email === undefined || positionals.length > 2) throw new StartError(usage);
  const missing = new StartError(`${email} has no account. Nothing was changed.`);
  switch (action) {
    case "add":
      return add(database, email, values);
    case "disable":
      if (await disableStaff(database, email)) return `${email} is out and cannot sign in.`;
      throw missing;
    case "reset":
      if (await resetStaff(database, email, await newPassword())) return `${email} has a new password.`;
      throw missing;
    default:
      throw new StartError(usage);
  }
}

try {
  const database = await openDatabase(readSettings(process.env));
  try {
    await migrateStaff(database);
    process.stdout.write(`${await carryOut(database)}\n`);
  } finally {
    await database.close();
  }
} catch (error) {
  fail(error);
}
