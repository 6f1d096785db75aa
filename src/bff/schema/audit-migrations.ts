import type { Migration } from "#lib/database/migrate.ts";

/**
 * `audit`: one row for everything that somebody did; rows are only added. `stamp` shows that Frontdesk wrote it.
 * `audit_pending`: rows that are not sealed yet. `audit_chain`: the sealed ones in the order of their sealing, each under
 * the link before it. `audit_head`: the last link once more, under a code of its own, so that an end that was cut off is
 * missed; rows up to `unstamped_until` are older than stamps.
 */
export const auditMigrations: Migration[] = [
  {
    name: "004-audit-trail",
    sql: `
alter table frontdesk.intent
  add column staff_role text,
  add column address text,
  add column request_id text,
  add column follows_id text;

alter table frontdesk.audit
  alter column staff_id drop not null,
  add column staff_role text,
  add column outcome text not null default 'done' check (outcome in ('done', 'refused', 'failed')),
  add column problem text,
  add column subject_id text,
  add column follows_id text,
  add column address text,
  add column request_id text,
  add column details jsonb,
  add column stamp bytea unique;

update frontdesk.audit
set outcome = case action when 'failed' then 'failed' else 'done' end,
  staff_id = nullif(staff_id, 'frontdesk'),
  action = case action
    when 'booked' then 'book'
    when 'changed' then 'change'
    when 'transferred' then 'transfer'
    when 'overridden' then 'override'
    when 'registered' then 'register'
    when 'duplicate-cancelled' then 'cancel-duplicate'
    else coalesce((select intent.action from frontdesk.intent where intent.key = audit.intent_key), 'book')
  end;

create index audit_at on frontdesk.audit (at desc, id desc);

create index audit_of_staff on frontdesk.audit (staff_id, at desc);

create index audit_of_appointment on frontdesk.audit (appointment_id, at desc);

create index audit_of_patient on frontdesk.audit (patient_id, at desc);

create index audit_of_intent on frontdesk.audit (intent_key);

create table frontdesk.audit_pending (audit_id bigint primary key);

insert into frontdesk.audit_pending select id from frontdesk.audit;

create table frontdesk.audit_chain (
  sequence bigint primary key,
  audit_id bigint not null unique,
  link bytea not null,
  key_name text not null,
  sealed_at timestamptz not null default clock_timestamp()
);

create table frontdesk.audit_head (
  is_only boolean primary key default true check (is_only),
  sequence bigint not null,
  link bytea not null,
  unstamped_until bigint not null,
  key_name text,
  code bytea
);

insert into frontdesk.audit_head (sequence, link, unstamped_until)
select 0, '', coalesce(max(id), 0) from frontdesk.audit;

create function frontdesk.await_seal() returns trigger language plpgsql as $$
begin
  insert into frontdesk.audit_pending values (new.id);
  return null;
end $$;

create trigger await_seal after insert on frontdesk.audit
for each row execute function frontdesk.await_seal();

create function frontdesk.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit is only added to.' using errcode = 'insufficient_privilege';
end $$;

create trigger refuse_change before update or delete or truncate on frontdesk.audit
for each statement execute function frontdesk.refuse_change();

create trigger refuse_change before update or delete or truncate on frontdesk.audit_chain
for each statement execute function frontdesk.refuse_change();

create trigger refuse_change before delete or truncate on frontdesk.audit_head
for each statement execute function frontdesk.refuse_change();
`,
  },
];
