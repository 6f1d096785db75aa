import type { Database } from "#lib/database/database.ts";
import { migrate } from "#lib/database/migrate.ts";
import { ledgerMigrations } from "./ledger-schema.ts";
import { migrateStaff } from "./staff-migrations.ts";

/** Brings all of Frontdesk's own tables up to date, for programs that run beside its server. */
export async function migrateFrontdesk(database: Database): Promise<void> {
  await migrateStaff(database);
  await migrate(database, "frontdesk", ledgerMigrations);
}
