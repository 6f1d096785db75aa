import type { Migration } from "#lib/database/migrate.ts";

/**
 * `registration`: one row for each `Idempotency-Key` under which somebody was registered. `open` until it is known what
 * became of it; its sealed body is erased then. `known_ids`: who was in the clinic's records with the same name, birth date
 * and phone before the first request, so that whoever is found beside them is the one who was registered. `absent_from` is the
 * instant from which on a search that does not show the patient is believed. `staff_role`, `address` and `request_id` are
 * where the request came from, for the audit.
 */
export const registrationMigrations: Migration[] = [
  {
    name: "007-registrations",
    sql: `
create table frontdesk.registration (
  key uuid primary key,
  staff_id text not null,
  request_hash bytea not null,
  state text not null check (state in ('open', 'done', 'failed')),
  confirming boolean not null default false,
  sealed_body bytea,
  known_ids text[] not null,
  attempts int not null default 1,
  absent_from timestamptz not null,
  lease_until timestamptz,
  patient_id text,
  problem jsonb,
  accepted_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  check ((state = 'open') = (sealed_body is not null)),
  check (state <> 'done' or patient_id is not null)
);

create index registration_to_settle on frontdesk.registration (lease_until) where state = 'open';

create index intent_of_staff on frontdesk.intent (staff_id, accepted_at);
`,
  },
  {
    name: "010-registration-origin",
    sql: `
alter table frontdesk.registration
  add column staff_role text,
  add column address text,
  add column request_id text;
`,
  },
  // What met the rate limit before it was sent even once has no instant from which its absence would prove anything.
  {
    name: "012-registration-unsent",
    sql: "alter table frontdesk.registration alter column absent_from drop not null;",
  },
];
