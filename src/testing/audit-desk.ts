import { onTestFinished } from "vitest";
import { type AuditKey, createAuditKey } from "#bff/audit/audit-key.ts";
import { recordAudit } from "#bff/audit/record-audit.ts";
import { migrateFrontdesk } from "#bff/schema/migrate-frontdesk.ts";
import type { Database } from "#lib/database/database.ts";
import { emptyDatabase } from "./databases.ts";

const auditSecret = "a secret of the test's";

/** A database with an audit of its own for one test, in which `write` makes as many lines as are asked for. */
export async function openAuditDesk(kind: Database["kind"]) {
  const database = await emptyDatabase(kind);
  onTestFinished(() => database.close());
  await migrateFrontdesk(database);
  const key: AuditKey = createAuditKey(auditSecret);
  let written = 0;
  const write = async (lines: number) => {
    for (let i = 0; i < lines; i += 1) {
      written += 1;
      await recordAudit(database, key, {
        action: "book",
        staffId: "reception",
        appointmentId: `appt_${written}`,
        patientId: "pt_1",
        details: { is: { status: "booked" } },
      });
    }
  };
  /** Does what only the owner of the database can, past what keeps the audit as it is. */
  const tamper = async (...statements: string[]) => {
    const tables = ["audit", "audit_chain", "audit_head"];
    for (const table of tables) await database.query(`alter table frontdesk.${table} disable trigger user`);
    for (const statement of statements) await database.query(statement);
    for (const table of tables) await database.query(`alter table frontdesk.${table} enable trigger user`);
  };
  return { database, key, write, tamper };
}
