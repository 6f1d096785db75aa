import type { Migration } from "#lib/database/migrate.ts";

/**
 * `request_count`: how often something was asked in a minute, by a digest of who asked. Nothing of it is worth more than
 * that minute.
 */
export const limitMigrations: Migration[] = [
  {
    name: "009-request-count",
    sql: `
create unlogged table frontdesk.request_count (
  subject bytea not null,
  minute bigint not null,
  requests int not null,
  primary key (subject, minute)
);

create index request_count_age on frontdesk.request_count (minute);
`,
  },
  // Whose password may be guessed, when somebody has the address: another password ends all waits for it.
  {
    name: "013-guesses-of-accounts",
    sql: `
alter table frontdesk.sign_in_failure add column staff_id text;

create index sign_in_failure_of_staff on frontdesk.sign_in_failure (staff_id);
`,
  },
];
