import type { DemoAccount } from "#contract/session.ts";
import type { Database } from "#lib/database/database.ts";
import { addStaff, type StaffAccount } from "./staff-accounts.ts";

const accounts: StaffAccount[] = [
  { email: "reception@clinic.test", name: "Robin Reception", role: "receptionist" },
  { email: "clinician@clinic.test", name: "Demo Clinician", role: "clinician" },
  { email: "admin@clinic.test", name: "Alex Admin", role: "admin" },
];

/** Everybody may know it: it opens nothing but made-up patients. */
const password = "frontdesk-demo";

/** What the sign-in page offers while the sandbox stands in for ClinikAPI. */
export const demoAccounts: DemoAccount[] = accounts.map(({ email, role }) => ({ email, role, password }));

/** Makes the demo accounts that are missing. */
export async function addDemoStaff(database: Database): Promise<void> {
  const known = await database.query<{ email: string }>("select email from frontdesk.staff where is_demo");
  const missing = accounts.filter(({ email }) => !known.some((one) => one.email === email));
  await Promise.all(missing.map((account) => addStaff(database, account, { password, isDemo: true })));
}

/** With a key there are real patients, and a password that everybody knows must not open the door to them. */
export async function removeDemoStaff(database: Database): Promise<void> {
  await database.query("delete from frontdesk.staff where is_demo");
}

/** Makes the demo clinician this practitioner of the clinic. */
export async function nameDemoClinician(
  database: Database,
  { id, name }: { id: string; name: string },
): Promise<void> {
  await database.query(
    "update frontdesk.staff set practitioner_id = $1, name = $2 where is_demo and role = 'clinician'",
    [id, name],
  );
}
