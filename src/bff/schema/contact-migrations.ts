import type { Migration } from "#lib/database/migrate.ts";

/**
 * `contact_change`: one row for each `Idempotency-Key` under which a patient's contact details were changed. `fields`: which
 * of them, for the audit; what they are to be stands in the sealed body, which is erased once the row is settled. Of one patient one is
 * open at a time, so that no two desks write over each other. `absent_from` is a column that every intent has.
 */
export const contactMigrations: Migration[] = [
  {
    name: "013-contact-changes",
    sql: `
create table frontdesk.contact_change (
  key uuid primary key,
  patient_id text not null,
  fields text[] not null,
  staff_id text not null,
  staff_role text,
  address text,
  request_id text,
  request_hash bytea not null,
  state text not null check (state in ('open', 'done', 'failed')),
  confirming boolean not null default false,
  sealed_body bytea,
  attempts int not null default 1,
  absent_from timestamptz,
  lease_until timestamptz,
  problem jsonb,
  accepted_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  check ((state = 'open') = (sealed_body is not null))
);

create index contact_change_to_settle on frontdesk.contact_change (lease_until) where state = 'open';

create unique index contact_change_at_a_time on frontdesk.contact_change (patient_id) where state = 'open';
`,
  },
];
