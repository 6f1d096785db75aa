create table frontdesk.appointment (
  ledger_id uuid not null,
  appointment_id text,
  patient_id text not null,
  practitioner_id text,
  periods tstzmultirange not null,
  status text not null,
  wanted_periods tstzmultirange,
  wanted_status text,
  wanted_overlap boolean,
  held tstzmultirange not null generated always as ((periods + COALESCE(wanted_periods, '{}'::tstzmultirange))) stored,
  holds boolean not null generated always as (((status = ANY (ARRAY['pending'::text, 'booked'::text, 'checked-in'::text, 'arrived'::text, 'fulfilled'::text])) OR COALESCE((wanted_status = ANY (ARRAY['pending'::text, 'booked'::text, 'checked-in'::text, 'arrived'::text, 'fulfilled'::text])), false))) stored,
  origin text not null,
  may_overlap boolean not null default false,
  changed_at timestamp with time zone not null default clock_timestamp(),
  UNIQUE (appointment_id),
  CHECK ((origin = ANY (ARRAY['frontdesk'::text, 'outside'::text]))),
  PRIMARY KEY (ledger_id),
  EXCLUDE USING gist (patient_id WITH =, held WITH &&) WHERE ((holds AND (NOT may_overlap))),
  EXCLUDE USING gist (practitioner_id WITH =, held WITH &&) WHERE ((holds AND (NOT may_overlap)))
);
CREATE INDEX appointment_of_patient ON frontdesk.appointment USING gist (patient_id, held);
CREATE INDEX appointment_of_practitioner ON frontdesk.appointment USING gist (practitioner_id, held);
CREATE INDEX appointment_periods ON frontdesk.appointment USING gist (periods) WHERE holds;

create table frontdesk.audit (
  id bigint not null generated always as identity,
  at timestamp with time zone not null default clock_timestamp(),
  staff_id text,
  action text not null,
  intent_key uuid,
  appointment_id text,
  patient_id text,
  sealed_reason bytea,
  staff_role text,
  outcome text not null default 'done'::text,
  problem text,
  subject_id text,
  follows_id text,
  address text,
  request_id text,
  details jsonb,
  stamp bytea,
  CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text, 'failed'::text]))),
  PRIMARY KEY (id),
  UNIQUE (stamp)
);
CREATE INDEX audit_at ON frontdesk.audit USING btree (at DESC, id DESC);
CREATE INDEX audit_of_appointment ON frontdesk.audit USING btree (appointment_id, at DESC);
CREATE INDEX audit_of_intent ON frontdesk.audit USING btree (intent_key);
CREATE INDEX audit_of_patient ON frontdesk.audit USING btree (patient_id, at DESC);
CREATE INDEX audit_of_staff ON frontdesk.audit USING btree (staff_id, at DESC);
CREATE TRIGGER await_seal AFTER INSERT ON frontdesk.audit FOR EACH ROW EXECUTE FUNCTION await_seal();
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON frontdesk.audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table frontdesk.audit_chain (
  sequence bigint not null,
  audit_id bigint not null,
  link bytea not null,
  key_name text not null,
  sealed_at timestamp with time zone not null default clock_timestamp(),
  UNIQUE (audit_id),
  PRIMARY KEY (sequence)
);
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON frontdesk.audit_chain FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table frontdesk.audit_head (
  is_only boolean not null default true,
  sequence bigint not null,
  link bytea not null,
  unstamped_until bigint not null,
  key_name text,
  code bytea,
  CHECK (is_only),
  PRIMARY KEY (is_only)
);
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON frontdesk.audit_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table frontdesk.audit_pending (
  audit_id bigint not null,
  PRIMARY KEY (audit_id)
);

create table frontdesk.contact_change (
  key uuid not null,
  patient_id text not null,
  fields text[] not null,
  staff_id text not null,
  staff_role text,
  address text,
  request_id text,
  request_hash bytea not null,
  state text not null,
  confirming boolean not null default false,
  sealed_body bytea,
  attempts integer not null default 1,
  absent_from timestamp with time zone,
  lease_until timestamp with time zone,
  problem jsonb,
  accepted_at timestamp with time zone not null default clock_timestamp(),
  settled_at timestamp with time zone,
  CHECK (((state = 'open'::text) = (sealed_body IS NOT NULL))),
  PRIMARY KEY (key),
  CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'failed'::text])))
);
CREATE UNIQUE INDEX contact_change_at_a_time ON frontdesk.contact_change USING btree (patient_id) WHERE (state = 'open'::text);
CREATE INDEX contact_change_to_settle ON frontdesk.contact_change USING btree (lease_until) WHERE (state = 'open'::text);

create table frontdesk.hold (
  token uuid not null,
  id uuid not null default gen_random_uuid(),
  staff_id text,
  practitioner_id text,
  patient_id text,
  period tstzrange not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (token)
);
CREATE INDEX hold_expires ON frontdesk.hold USING btree (expires_at);
CREATE INDEX hold_period ON frontdesk.hold USING gist (period);

create table frontdesk.intent (
  key uuid not null,
  action text not null,
  target_id text,
  request_hash bytea not null,
  staff_id text not null,
  patient_id text not null,
  start_at timestamp with time zone,
  created timestamp with time zone not null,
  state text not null,
  confirming boolean not null default false,
  sealed_body bytea,
  attempts integer not null default 0,
  absent_from timestamp with time zone,
  lease_until timestamp with time zone,
  appointment_id text,
  problem jsonb,
  accepted_at timestamp with time zone not null default now(),
  settled_at timestamp with time zone,
  staff_role text,
  address text,
  request_id text,
  follows_id text,
  CHECK ((action = ANY (ARRAY['book'::text, 'change'::text, 'transfer'::text]))),
  CHECK (((action = 'book'::text) = (target_id IS NULL))),
  CHECK (((state = 'open'::text) = (sealed_body IS NOT NULL))),
  CHECK (((state <> 'done'::text) OR (appointment_id IS NOT NULL))),
  UNIQUE (patient_id, created),
  PRIMARY KEY (key),
  CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'failed'::text])))
);
CREATE INDEX intent_of_appointment ON frontdesk.intent USING btree (appointment_id) WHERE (appointment_id IS NOT NULL);
CREATE INDEX intent_of_staff ON frontdesk.intent USING btree (staff_id, accepted_at);
CREATE INDEX intent_that_transfers ON frontdesk.intent USING btree (target_id) WHERE (action = 'transfer'::text);
CREATE INDEX intent_to_settle ON frontdesk.intent USING btree (lease_until) WHERE (state = 'open'::text);

create table frontdesk.migration (
  name text not null,
  applied_at timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

create table frontdesk.moved_visit (
  ledger_id uuid not null,
  start_at timestamp with time zone not null,
  time_zone text not null,
  minutes integer not null,
  FOREIGN KEY (ledger_id) REFERENCES appointment(ledger_id) ON DELETE CASCADE,
  PRIMARY KEY (ledger_id, start_at)
);

create table frontdesk.proposal (
  key uuid not null,
  staff_id text not null,
  asked_at timestamp with time zone not null default clock_timestamp(),
  PRIMARY KEY (key)
);
CREATE INDEX proposal_of_staff ON frontdesk.proposal USING btree (staff_id, asked_at);

create table frontdesk.registration (
  key uuid not null,
  staff_id text not null,
  request_hash bytea not null,
  state text not null,
  confirming boolean not null default false,
  sealed_body bytea,
  known_ids text[] not null,
  attempts integer not null default 1,
  absent_from timestamp with time zone,
  lease_until timestamp with time zone,
  patient_id text,
  problem jsonb,
  accepted_at timestamp with time zone not null default clock_timestamp(),
  settled_at timestamp with time zone,
  staff_role text,
  address text,
  request_id text,
  CHECK (((state = 'open'::text) = (sealed_body IS NOT NULL))),
  CHECK (((state <> 'done'::text) OR (patient_id IS NOT NULL))),
  PRIMARY KEY (key),
  CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'failed'::text])))
);
CREATE INDEX registration_to_settle ON frontdesk.registration USING btree (lease_until) WHERE (state = 'open'::text);

create table frontdesk.request_count (
  subject bytea not null,
  minute bigint not null,
  requests integer not null,
  PRIMARY KEY (subject, minute)
);
CREATE INDEX request_count_age ON frontdesk.request_count USING btree (minute);

create table frontdesk.sign_in_failure (
  subject bytea not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  staff_id text,
  PRIMARY KEY (subject)
);
CREATE INDEX sign_in_failure_age ON frontdesk.sign_in_failure USING btree (last_at);
CREATE INDEX sign_in_failure_of_staff ON frontdesk.sign_in_failure USING btree (staff_id);

create table frontdesk.staff (
  id text not null,
  email text not null,
  email_verified boolean not null default true,
  name text not null,
  role text not null,
  practitioner_id text,
  is_demo boolean not null default false,
  is_disabled boolean not null default false,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  CHECK ((email = lower(email))),
  UNIQUE (email),
  PRIMARY KEY (id),
  CHECK ((role = ANY (ARRAY['receptionist'::text, 'clinician'::text, 'admin'::text])))
);
CREATE TRIGGER staff_disabled AFTER UPDATE OF is_disabled ON frontdesk.staff FOR EACH ROW WHEN (new.is_disabled) EXECUTE FUNCTION tell_staff_disabled();

create table frontdesk.staff_credential (
  id text not null,
  user_id text not null,
  account_id text not null,
  provider_id text not null,
  password text,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  PRIMARY KEY (id),
  UNIQUE (provider_id, account_id),
  FOREIGN KEY (user_id) REFERENCES staff(id) ON DELETE CASCADE
);
CREATE INDEX staff_credential_of_staff ON frontdesk.staff_credential USING btree (user_id);
CREATE TRIGGER password_dated BEFORE UPDATE OF password ON frontdesk.staff_credential FOR EACH ROW EXECUTE FUNCTION date_password();

create table frontdesk.staff_session (
  id text not null,
  token text not null,
  user_id text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  PRIMARY KEY (id),
  UNIQUE (token),
  FOREIGN KEY (user_id) REFERENCES staff(id) ON DELETE CASCADE
);
CREATE INDEX staff_session_age ON frontdesk.staff_session USING btree (expires_at);
CREATE INDEX staff_session_of_staff ON frontdesk.staff_session USING btree (user_id);
CREATE TRIGGER session_end_kept AFTER DELETE ON frontdesk.staff_session FOR EACH ROW EXECUTE FUNCTION keep_session_end();
CREATE TRIGGER session_ends AFTER DELETE ON frontdesk.staff_session FOR EACH ROW EXECUTE FUNCTION tell_session_end();

create table frontdesk.staff_session_end (
  token text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone not null default clock_timestamp(),
  reason text,
  PRIMARY KEY (token),
  CHECK ((reason = ANY (ARRAY['signed-out'::text, 'password-changed'::text, 'disabled'::text])))
);
CREATE INDEX staff_session_end_age ON frontdesk.staff_session_end USING btree (ended_at);

create table frontdesk.stray_watch (
  id bigint not null generated always as identity,
  intent_key uuid not null,
  patient_id text not null,
  start_at timestamp with time zone,
  created timestamp with time zone not null,
  keep_id text,
  watched_from timestamp with time zone not null default clock_timestamp(),
  watch_at timestamp with time zone not null,
  watch_until timestamp with time zone not null,
  PRIMARY KEY (id)
);
CREATE INDEX stray_watch_due ON frontdesk.stray_watch USING btree (watch_at);

create table frontdesk.webhook_delivery (
  id text not null,
  taken_at timestamp with time zone not null default clock_timestamp(),
  PRIMARY KEY (id)
);
CREATE INDEX webhook_delivery_age ON frontdesk.webhook_delivery USING btree (taken_at);

create table frontdesk.zone_rules (
  time_zone text not null,
  release text not null,
  offsets jsonb not null,
  until timestamp with time zone not null,
  PRIMARY KEY (time_zone)
);
