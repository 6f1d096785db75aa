import type { Migration } from "#lib/database/migrate.ts";
import { auditMigrations } from "./audit-migrations.ts";

/**
 * The ledger's tables.
 *
 * `intent`: one row for each `Idempotency-Key`. `open` until it is known what became of it; its sealed body is erased
 * then. `action`: to book; to change the appointment `target_id`; to transfer it to another practitioner, which is a new
 * appointment and a cancellation. `absent_from` is the instant from which on a search that does not show the appointment is believed.
 *
 * `stray_watch`: an intent whose request was given up at least once. What ClinikAPI stored of it besides `keep_id` is a
 * duplicate and is cancelled when it shows up.
 *
 * `appointment`: every appointment that Frontdesk made or saw, as ids, times and a status. While a change is under way the
 * `wanted_` columns have what it is to become, and it holds the old and the new time, so that neither can be taken.
 *
 * `proposal`: an intent that asked the desk for an appointment, and who wants to know what became of it.
 *
 * `hold`: the time that a desk is about to book, until `expires_at`. It warns other desks and stands in nobody's way.
 */
export const ledgerMigrations: Migration[] = [
  {
    name: "001-ledger",
    sql: `
create extension if not exists btree_gist;

create table frontdesk.intent (
  key uuid primary key,
  action text not null check (action in ('book', 'change', 'transfer')),
  target_id text check ((action = 'book') = (target_id is null)),
  request_hash bytea not null,
  staff_id text not null,
  patient_id text not null,
  start_at timestamptz,
  created timestamptz not null,
  state text not null check (state in ('open', 'done', 'failed')),
  confirming boolean not null default false,
  sealed_body bytea,
  attempts int not null default 0,
  absent_from timestamptz,
  lease_until timestamptz,
  appointment_id text,
  problem jsonb,
  accepted_at timestamptz not null default now(),
  settled_at timestamptz,
  unique (patient_id, created),
  check ((state = 'open') = (sealed_body is not null)),
  check (state <> 'done' or appointment_id is not null)
);

create index intent_to_settle on frontdesk.intent (lease_until) where state = 'open';

create table frontdesk.stray_watch (
  id bigint generated always as identity primary key,
  intent_key uuid not null,
  patient_id text not null,
  start_at timestamptz,
  created timestamptz not null,
  keep_id text,
  watched_from timestamptz not null default clock_timestamp(),
  watch_at timestamptz not null,
  watch_until timestamptz not null
);

create index stray_watch_due on frontdesk.stray_watch (watch_at);

create table frontdesk.appointment (
  ledger_id uuid primary key,
  appointment_id text unique,
  patient_id text not null,
  practitioner_id text,
  periods tstzmultirange not null,
  status text not null,
  wanted_periods tstzmultirange,
  wanted_status text,
  wanted_overlap boolean,
  held tstzmultirange not null generated always as (periods + coalesce(wanted_periods, '{}')) stored,
  holds boolean not null generated always as (
    status in ('pending', 'booked', 'checked-in', 'arrived', 'fulfilled')
    or coalesce(wanted_status in ('pending', 'booked', 'checked-in', 'arrived', 'fulfilled'), false)
  ) stored,
  origin text not null check (origin in ('frontdesk', 'outside')),
  may_overlap boolean not null default false,
  changed_at timestamptz not null default clock_timestamp(),
  constraint practitioner_is_free exclude using gist (practitioner_id with =, held with &&)
    where (holds and not may_overlap),
  constraint patient_is_free exclude using gist (patient_id with =, held with &&)
    where (holds and not may_overlap)
);

create index appointment_of_practitioner on frontdesk.appointment using gist (practitioner_id, held);

create index appointment_of_patient on frontdesk.appointment using gist (patient_id, held);

create table frontdesk.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  staff_id text not null,
  action text not null,
  intent_key uuid,
  appointment_id text,
  patient_id text,
  sealed_reason bytea
);
`,
  },
  {
    name: "002-webhooks",
    sql: `
create table frontdesk.webhook_delivery (
  id text primary key,
  taken_at timestamptz not null default clock_timestamp()
);

create index webhook_delivery_age on frontdesk.webhook_delivery (taken_at);
`,
  },
  {
    name: "003-holds",
    sql: `
create table frontdesk.hold (
  token uuid primary key,
  id uuid not null default gen_random_uuid(),
  staff_id text,
  practitioner_id text,
  patient_id text,
  period tstzrange not null,
  expires_at timestamptz not null
);

create index hold_period on frontdesk.hold using gist (period);

create index hold_expires on frontdesk.hold (expires_at);
`,
  },
  ...auditMigrations,
  {
    name: "006-proposals",
    sql: `
create table frontdesk.proposal (
  key uuid primary key,
  staff_id text not null,
  asked_at timestamptz not null default clock_timestamp()
);

create index proposal_of_staff on frontdesk.proposal (staff_id, asked_at);

create index intent_of_appointment on frontdesk.intent (appointment_id) where appointment_id is not null;

create index intent_that_transfers on frontdesk.intent (target_id) where action = 'transfer';
`,
  },
  {
    name: "011-lasting",
    sql: `
create index appointment_periods on frontdesk.appointment using gist (periods) where holds;
`,
  },
];
