import { argv } from "node:process";
import { parseArgs } from "node:util";
import { type AuditKey, createAuditKey } from "#bff/audit/audit-key.ts";
import { recordAudit } from "#bff/audit/record-audit.ts";
import { migrateFrontdesk } from "#bff/schema/migrate-frontdesk.ts";
import { askPassword } from "#bff/staff/ask-password.ts";
import { isEasyToGuess } from "#bff/staff/is-easy-to-guess.ts";
import { namesOf, type Owner } from "#bff/staff/refuse-easy-password.ts";
import { addStaff, disableStaff, plainEmail, resetStaff } from "#bff/staff/staff-accounts.ts";
import { openDatabase } from "#bff/start/open-database.ts";
import { readSettings } from "#bff/start/settings.ts";
import { fail, StartError } from "#bff/start/start-error.ts";
import type { AuditAction } from "#domain/audit-words.ts";
import { passwordLimits } from "#domain/password-limits.ts";
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

async function newPassword(owner: Owner): Promise<string> {
  const { shortest, longest } = passwordLimits;
  const password = await askPassword(`Password, ${shortest} characters or more: `);
  if (password.length < shortest || password.length > longest)
    throw new StartError(`A password has ${shortest} to ${longest} characters. Nothing was changed.`);
  if (isEasyToGuess(password, namesOf(owner)))
    throw new StartError("This password is too easy to guess. Nothing was changed.");
  return password;
}

type Clinic = { database: Database; clinicName: string };

async function add(
  { database, clinicName }: Clinic,
  email: string,
  { name, role, practitioner }: Options,
): Promise<string> {
  if (!name || !isRole(role) || !email.includes("@")) throw new StartError(usage);
  const account = { email, name, role, ...(practitioner && { practitionerId: practitioner }) };
  const password = await newPassword({ clinicName, name, email });
  if (await addStaff(database, account, { password })) return `${email} can sign in.`;
  throw new StartError(`${email} has an account already. Nothing was changed.`);
}

/** Whether there was an account to give another password. */
async function reset({ database, clinicName }: Clinic, email: string): Promise<boolean> {
  const [known] = await database.query<{ name: string }>(
    "select name from frontdesk.staff where email = $1",
    [plainEmail(email)],
  );
  if (!known) return false;
  return resetStaff(database, email, await newPassword({ clinicName, email, ...known }));
}

const isRole = (role: string | undefined): role is Role => roles.some((one) => one === role);

type Change = { action: AuditAction; email: string; sentence: string };

async function carryOut(clinic: Clinic): Promise<Change> {
  const { positionals, values } = readArguments();
  const [action, email] = positionals;
  if (email === undefined || positionals.length > 2) throw new StartError(usage);
  const missing = new StartError(`${email} has no account. Nothing was changed.`);
  switch (action) {
    case "add":
      return { action: "add-staff", email, sentence: await add(clinic, email, values) };
    case "disable":
      if (!(await disableStaff(clinic.database, email))) throw missing;
      return { action: "disable-staff", email, sentence: `${email} is out and cannot sign in.` };
    case "reset":
      if (!(await reset(clinic, email))) throw missing;
      return { action: "reset-password", email, sentence: `${email} has a new password.` };
    default:
      throw new StartError(usage);
  }
}

// Who sits at a terminal is not known.
async function putOnRecord(database: Database, key: AuditKey, { action, email }: Change): Promise<void> {
  const [staff] = await database.query<{ id: string }>("select id from frontdesk.staff where email = $1", [
    plainEmail(email),
  ]);
  await recordAudit(database, key, { action, subjectId: staff?.id });
}

try {
  const settings = readSettings(process.env);
  const database = await openDatabase(settings);
  try {
    await migrateFrontdesk(database);
    const change = await carryOut({ database, clinicName: settings.clinic.name });
    await putOnRecord(database, createAuditKey(settings.authSecret), change);
    process.stdout.write(`${change.sentence}\n`);
  } finally {
    await database.close();
  }
} catch (error) {
  fail(error);
}
