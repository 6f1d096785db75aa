import type { Migration } from "#lib/database/migrate.ts";

/**
 * The tables of sign-in. `staff`: an account of a member of staff; `practitioner_id` is who a clinician is in the
 * clinic's records. `staff_credential`: the hash of a password. `staff_session`: `token` is the SHA-256 of what the
 * cookie holds. `sign_in_failure`: guesses since the last success, by a digest of the address, whether it exists or not.
 */
export const staffMigrations: Migration[] = [
  {
    name: "staff-001",
    sql: `
create table frontdesk.staff (
  id text primary key,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default true,
  name text not null,
  role text not null check (role in ('receptionist', 'clinician', 'admin')),
  practitioner_id text,
  is_demo boolean not null default false,
  is_disabled boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);

create table frontdesk.staff_credential (
  id text primary key,
  user_id text not null references frontdesk.staff (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (provider_id, account_id)
);

create index staff_credential_of_staff on frontdesk.staff_credential (user_id);

create table frontdesk.staff_session (
  id text primary key,
  token text not null unique,
  user_id text not null references frontdesk.staff (id) on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text
);

create index staff_session_of_staff on frontdesk.staff_session (user_id);

create index staff_session_age on frontdesk.staff_session (expires_at);

create table frontdesk.sign_in_failure (
  subject bytea primary key,
  failures int not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

create index sign_in_failure_age on frontdesk.sign_in_failure (last_at);
`,
  },
  // Told by the tables themselves, since sessions end in many ways: at a replica, by a command, with an account.
  {
    name: "005-session-ends",
    sql: `
create function frontdesk.tell_session_end() returns trigger language plpgsql as $$
begin
  perform pg_notify('frontdesk_session_ends', old.user_id);
  return null;
end
$$;

create trigger session_ends after delete on frontdesk.staff_session
for each row execute function frontdesk.tell_session_end();

create function frontdesk.tell_staff_disabled() returns trigger language plpgsql as $$
begin
  perform pg_notify('frontdesk_session_ends', new.id);
  return null;
end
$$;

create trigger staff_disabled after update of is_disabled on frontdesk.staff
for each row when (new.is_disabled) execute function frontdesk.tell_staff_disabled();
`,
  },
];
