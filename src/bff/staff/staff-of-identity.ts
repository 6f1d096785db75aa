import { randomUUID } from "node:crypto";
import type { Database, Queries } from "#lib/database/database.ts";
import type { Identity } from "./identity-provider.ts";
import { plainEmail } from "./staff-accounts.ts";

/**
 * Whose account an identity opens: that which it opened before, else that with its verified e-mail address, which it is
 * linked to from then on, so that neither a new address nor somebody who later gets the old one changes anything. Nobody's
 * when there is none, when it is disabled, and when it belongs to another identity of this provider. Makes no account.
 */
export const staffOfIdentity = (database: Database, identity: Identity): Promise<string | undefined> =>
  database.transaction(async (transaction) => {
    const linked = await findLinked(transaction, identity);
    if (linked) return linked.is_disabled ? undefined : linked.id;
    if (identity.email === undefined) return undefined;
    const [staff] = await transaction.query<{ id: string; is_disabled: boolean }>(
      "select id, is_disabled from frontdesk.staff where email = $1 for update",
      [plainEmail(identity.email)],
    );
    if (!staff || staff.is_disabled || (await hasAnother(transaction, staff.id, identity))) return undefined;
    await transaction.query(
      `insert into frontdesk.staff_credential (id, user_id, account_id, provider_id) values ($1, $2, $3, $4)
       on conflict (provider_id, account_id) do nothing`,
      [randomUUID(), staff.id, identity.subject, providerId(identity)],
    );
    return staff.id;
  });

const providerId = ({ issuer }: Identity) => `oidc ${issuer}`;

async function findLinked(queries: Queries, identity: Identity) {
  const [row] = await queries.query<{ id: string; is_disabled: boolean }>(
    `select staff.id, staff.is_disabled from frontdesk.staff_credential as credential
     join frontdesk.staff on staff.id = credential.user_id
     where credential.provider_id = $1 and credential.account_id = $2`,
    [providerId(identity), identity.subject],
  );
  return row;
}

async function hasAnother(queries: Queries, staffId: string, identity: Identity): Promise<boolean> {
  const rows = await queries.query(
    "select 1 from frontdesk.staff_credential where provider_id = $1 and user_id = $2",
    [providerId(identity), staffId],
  );
  return rows.length > 0;
}
