import type { AuditEntry, Origin } from "#bff/audit/audit-entry.ts";
import type { AuditKey } from "#bff/audit/audit-key.ts";
import { recordAudit } from "#bff/audit/record-audit.ts";
import { Refusal } from "#bff/problems/refusal.ts";
import type { NewStaff, StaffAccount, StaffAnswer, StaffChange } from "#contract/staff.ts";
import type { Role } from "#domain/roles.ts";
import type { Database, Queries } from "#lib/database/database.ts";
import { makePassword } from "./make-password.ts";
import { hashPassword } from "./passwords.ts";
import { refuseEasyPassword } from "./refuse-easy-password.ts";
import { insertStaff, keepPassword, signOutEverywhere } from "./staff-accounts.ts";

/** What an admin does with accounts; `origin` is the admin's request. All of it is on record. */
export type StaffAdmin = {
  list(): Promise<StaffAccount[]>;
  /** Throws a Refusal: `address-in-use` or `easy-password`. */
  add(account: NewStaff, origin: Origin): Promise<StaffAnswer>;
  /**
   * Throws a Refusal: `not-found`; `own-account` when somebody would shut out or demote themselves; `last-admin` when
   * nobody would be left who may do this; `easy-password`.
   */
  change(id: string, change: StaffChange, origin: Origin): Promise<StaffAnswer>;
};

type Row = {
  id: string;
  name: string;
  email: string;
  role: Role;
  practitioner_id: string | null;
  is_disabled: boolean;
  created_at: Date;
};

const columns = "id, name, email, role, practitioner_id, is_disabled, created_at";

const accountOf = (row: Row): StaffAccount => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role,
  ...(row.practitioner_id && { practitionerId: row.practitioner_id }),
  isDisabled: row.is_disabled,
  createdAt: row.created_at.toISOString(),
});

type Sources = { database: Database; key: AuditKey; clinicName: string };

export const createStaffAdmin = ({ database, key, clinicName }: Sources): StaffAdmin => ({
  async list() {
    const rows = await database.query<Row>(
      `select ${columns} from frontdesk.staff order by is_disabled, lower(name), email`,
    );
    return rows.map(accountOf);
  },
  async add({ password: typed, ...account }, origin) {
    const made = typed === undefined ? makePassword() : undefined;
    if (typed !== undefined) refuseEasyPassword(typed, { clinicName, ...account });
    const hash = await hashPassword(typed ?? made ?? "");
    return database.transaction(async (transaction) => {
      const id = await insertStaff(transaction, account, { hash });
      if (id === undefined) throw new Refusal("address-in-use");
      const { role, practitionerId } = account;
      const entry = { ...origin, action: "add-staff" as const, subjectId: id };
      await recordAudit(transaction, key, { ...entry, details: { account: { role, practitionerId } } });
      return answer(transaction, id, made);
    });
  },
  async change(id, change, origin) {
    const made = change.newPassword && change.newPassword.typed === undefined ? makePassword() : undefined;
    const typed = change.newPassword?.typed;
    const password = typed ?? made;
    const hash = password === undefined ? undefined : await hashPassword(password);
    return database.transaction(async (transaction) => {
      const before = await lockAccount(transaction, id, { change, origin });
      if (typed !== undefined) refuseEasyPassword(typed, { clinicName, ...before });
      const { role = before.role, isDisabled = before.is_disabled } = change;
      const kept = change.practitionerId === undefined ? before.practitioner_id : change.practitionerId;
      const practitionerId = role === "clinician" ? kept : null;
      await transaction.query(
        `update frontdesk.staff set role = $2, practitioner_id = $3, is_disabled = $4, updated_at = clock_timestamp()
         where id = $1`,
        [id, role, practitionerId, isDisabled],
      );
      if (hash !== undefined) await keepPassword(transaction, id, hash);
      if (hash !== undefined || isDisabled) await signOutEverywhere(transaction, id);
      const after = { ...before, role, practitioner_id: practitionerId, is_disabled: isDisabled };
      const done = whatChanged(before, after, hash !== undefined);
      for (const entry of done) await recordAudit(transaction, key, { ...origin, ...entry, subjectId: id });
      return answer(transaction, id, made);
    });
  },
});

// Admins are locked first and in one order: two who shut each other out at once would leave nobody.
async function lockAccount(
  queries: Queries,
  id: string,
  { change, origin }: { change: StaffChange; origin: Origin },
): Promise<Row> {
  const admins = await queries.query<{ id: string }>(
    "select id from frontdesk.staff where role = 'admin' and not is_disabled order by id for update",
  );
  const [before] = await queries.query<Row>(
    `select ${columns} from frontdesk.staff where id = $1 for update`,
    [id],
  );
  if (!before) throw new Refusal("not-found");
  const { role = before.role, isDisabled = before.is_disabled, newPassword } = change;
  const losesPower = role !== before.role || isDisabled !== before.is_disabled;
  if (id === origin.staffId && (losesPower || newPassword)) throw new Refusal("own-account");
  const isOnlyAdmin = admins.length === 1 && admins[0]?.id === id;
  if (isOnlyAdmin && (role !== "admin" || isDisabled)) throw new Refusal("last-admin");
  return before;
}

function whatChanged(
  before: Row,
  after: Row,
  hasNewPassword: boolean,
): Pick<AuditEntry, "action" | "details">[] {
  const { role, practitioner_id: practitionerId } = after;
  const isOther = role !== before.role || practitionerId !== before.practitioner_id;
  const account = { role, ...(practitionerId !== null && { practitionerId }) };
  return [
    ...(isOther ? [{ action: "change-staff" as const, details: { account } }] : []),
    ...(after.is_disabled && !before.is_disabled ? [{ action: "disable-staff" as const }] : []),
    ...(!after.is_disabled && before.is_disabled ? [{ action: "enable-staff" as const }] : []),
    ...(hasNewPassword ? [{ action: "reset-password" as const }] : []),
  ];
}

async function answer(queries: Queries, id: string, password: string | undefined): Promise<StaffAnswer> {
  const [row] = await queries.query<Row>(`select ${columns} from frontdesk.staff where id = $1`, [id]);
  if (!row) throw new Refusal("not-found");
  return { account: accountOf(row), ...(password !== undefined && { password }) };
}
