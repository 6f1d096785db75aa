import type { Migration } from "#lib/database/migrate.ts";

/**
 * `zone_rules`: what the clinic's clocks were to show when a server last started, by which release of the tz database.
 * `moved_visit`: an appointment that other rules have moved on the wall, and the minutes by which its zone was ahead of UTC
 * when it was booked. It stands until somebody has dealt with it.
 */
export const zoneMigrations: Migration[] = [
  {
    name: "014-zone-rules",
    sql: `
create table frontdesk.zone_rules (
  time_zone text primary key,
  release text not null,
  offsets jsonb not null,
  until timestamptz not null
);

create table frontdesk.moved_visit (
  ledger_id uuid not null references frontdesk.appointment on delete cascade,
  start_at timestamptz not null,
  time_zone text not null,
  minutes int not null,
  primary key (ledger_id, start_at)
);
`,
  },
];
