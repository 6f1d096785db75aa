import type { Migration } from "#lib/database/migrate.ts";

/**
 * The tables of sign-in. `staff`: an account of a member of staff; `practitioner_id` is who a clinician is in the
 * clinic's records. `staff_credential`: the hash of a password. `staff_session`: `token` is the SHA-256 of what the
 * cookie holds. `staff_session_end`: why a session is over; `reason` is empty where its time was. `sign_in_failure`: guesses since the last success, by a digest of the address, whether it exists or not.
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
  // A session that is gone cannot say why; who still holds its cookie is told the truth.
  {
    name: "staff-006-why-ended",
    sql: `
create table frontdesk.staff_session_end (
  token text primary key,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz not null default clock_timestamp(),
  reason text check (reason in ('signed-out', 'password-changed', 'disabled'))
);

create index staff_session_end_age on frontdesk.staff_session_end (ended_at);

-- The sign-in library does not say when it changes a password.
create function frontdesk.date_password() returns trigger language plpgsql as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end
$$;

create trigger password_dated before update of password on frontdesk.staff_credential
for each row execute function frontdesk.date_password();

create function frontdesk.keep_session_end() returns trigger language plpgsql as $$
begin
  insert into frontdesk.staff_session_end (token, created_at, expires_at, reason)
  values (
    old.token,
    old.created_at,
    old.expires_at,
    case
      when exists (select from frontdesk.staff where id = old.user_id and is_disabled) then 'disabled'
      when old.expires_at <= clock_timestamp() then null
      when exists (
        select from frontdesk.staff_credential
        where user_id = old.user_id and provider_id = 'credential' and updated_at > old.created_at
      ) then 'password-changed'
      else 'signed-out'
    end
  )
  on conflict (token) do nothing;
  return null;
end
$$;

create trigger session_end_kept after delete on frontdesk.staff_session
for each row execute function frontdesk.keep_session_end();
`,
  },
];
