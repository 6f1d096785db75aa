import { randomUUID } from "node:crypto";
import type { Role } from "#domain/roles.ts";
import type { Database, Queries } from "#lib/database/database.ts";
import { hashPassword } from "./passwords.ts";

/** Somebody who may sign in. `practitionerId`: who a clinician is in the clinic's records. */
export type StaffAccount = { email: string; name: string; role: Role; practitionerId?: string };

export const plainEmail = (email: string) => email.trim().toLowerCase();

/** Makes an account; false when the address has one. */
export async function addStaff(
  database: Database,
  { email, name, role, practitionerId }: StaffAccount,
  { password, isDemo = false }: { password: string; isDemo?: boolean },
): Promise<boolean> {
  const hash = await hashPassword(password);
  const account = { email, name, role, practitionerId };
  return database.transaction(
    async (transaction) => (await insertStaff(transaction, account, { hash, isDemo })) !== undefined,
  );
}

/** Makes an account, and answers its id; undefined when the address has one. */
export async function insertStaff(
  queries: Queries,
  { email, name, role, practitionerId }: StaffAccount,
  { hash, isDemo = false }: { hash: string; isDemo?: boolean },
): Promise<string | undefined> {
  const [added] = await queries.query<{ id: string }>(
    `insert into frontdesk.staff (id, email, name, role, practitioner_id, is_demo) values ($1, $2, $3, $4, $5, $6)
     on conflict (email) do nothing returning id`,
    [randomUUID(), plainEmail(email), name, role, practitionerId ?? null, isDemo],
  );
  if (added) await keepPassword(queries, added.id, hash);
  return added?.id;
}

/** Nobody signs in with this address any more, and whoever is signed in is out. False when nobody has it. */
export async function disableStaff(database: Database, email: string): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const [staff] = await transaction.query<{ id: string }>(
      "update frontdesk.staff set is_disabled = true, updated_at = clock_timestamp() where email = $1 returning id",
      [plainEmail(email)],
    );
    if (staff) await signOutEverywhere(transaction, staff.id);
    return staff !== undefined;
  });
}

/** Gives an account another password and lets it in again; whoever is signed in is out. False when nobody has it. */
export async function resetStaff(database: Database, email: string, password: string): Promise<boolean> {
  const hash = await hashPassword(password);
  return database.transaction(async (transaction) => {
    const [staff] = await transaction.query<{ id: string }>(
      "update frontdesk.staff set is_disabled = false, updated_at = clock_timestamp() where email = $1 returning id",
      [plainEmail(email)],
    );
    if (!staff) return false;
    await keepPassword(transaction, staff.id, hash);
    await signOutEverywhere(transaction, staff.id);
    return true;
  });
}

export const signOutEverywhere = (queries: Queries, staffId: string) =>
  queries.query("delete from frontdesk.staff_session where user_id = $1", [staffId]);

/** With another password nobody waits any more who has guessed at the one before. */
export async function keepPassword(queries: Queries, staffId: string, hash: string): Promise<void> {
  await queries.query("delete from frontdesk.sign_in_failure where staff_id = $1", [staffId]);
  await queries.query(
    `insert into frontdesk.staff_credential (id, user_id, account_id, provider_id, password)
     values ($1, $2, $2, 'credential', $3)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = clock_timestamp()`,
    [randomUUID(), staffId, hash],
  );
}

/** What people are called, by their ids. */
export async function namesOfStaff(database: Database, ids: string[]): Promise<Record<string, string>> {
  const rows = await database.query<{ id: string; name: string }>(
    "select id, name from frontdesk.staff where id = any($1::text[])",
    [[...new Set(ids)]],
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
