import type { Database } from "#lib/database/database.ts";
import { type Migration, migrate } from "#lib/database/migrate.ts";
import { contactMigrations } from "./contact-migrations.ts";
import { ledgerMigrations } from "./ledger-migrations.ts";
import { limitMigrations } from "./limit-migrations.ts";
import { registrationMigrations } from "./registration-migrations.ts";
import { staffMigrations } from "./staff-migrations.ts";
import { zoneMigrations } from "./zone-migrations.ts";

/**
 * All that has ever been done to Frontdesk's tables, in the order in which a new database has it done; `tables.sql` is what
 * they are today. What is new comes last.
 */
export const frontdeskMigrations: Migration[] = [
  ...staffMigrations,
  ...ledgerMigrations,
  ...registrationMigrations,
  ...limitMigrations,
  ...contactMigrations,
  ...zoneMigrations,
];

/** Brings all of Frontdesk's own tables up to date. The parts that work on them open only afterwards. */
export const migrateFrontdesk = (database: Database) => migrate(database, "frontdesk", frontdeskMigrations);
