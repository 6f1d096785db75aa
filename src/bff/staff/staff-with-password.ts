import { randomUUID } from "node:crypto";
import type { Database } from "#lib/database/database.ts";
import { hashPassword, isPassword } from "./passwords.ts";

type Tried = { email: string; password: string };

/** Makes what tells whose password this is: the id of the account; undefined when it is wrong or nobody may sign in by it. */
export function createPasswordCheck(database: Database) {
  // Who tries addresses must not see by the time it takes which of them there are.
  const nobodys = hashPassword(randomUUID());
  return async ({ email, password }: Tried): Promise<string | undefined> => {
    const [known] = await database.query<{ id: string; hash: string }>(
      `select staff.id, credential.password as hash
       from frontdesk.staff join frontdesk.staff_credential as credential on credential.user_id = staff.id
       where staff.email = $1 and not staff.is_disabled and credential.password is not null`,
      [email],
    );
    const isRight = await isPassword({ hash: known?.hash ?? (await nobodys), password });
    return isRight ? known?.id : undefined;
  };
}
