import type { Migration } from "#lib/database/migrate.ts";

/**
 * Every version of a resource is a row. Reads by id take the `latest`; searches take the one that is visible at the
 * instant of the search, from `visible_from` (included) to `visible_until` (excluded). `number` is the resource's place
 * in the order of creation. What has no start or end has `infinity` there. The words of people's names have a table of
 * their own, whose index alone answers how many people a word finds.
 */
export const storeMigrations: Migration[] = [
  {
    name: "001 resources",
    sql: `
create table sandbox.version (
  serial bigint generated always as identity primary key,
  number bigint not null,
  tenant text not null,
  type text not null,
  id text not null,
  document json not null,
  revision int not null,
  created_at timestamptz not null,
  written_at timestamptz not null,
  latest boolean not null,
  visible_from timestamptz not null,
  visible_until timestamptz not null default 'infinity',
  starts_at timestamptz not null,
  ends_at timestamptz not null
);
create sequence sandbox.resource_number;
create unique index version_latest on sandbox.version (tenant, type, id) where latest;
create index version_number on sandbox.version (tenant, type, number) include (visible_from, visible_until);
create index version_outdated on sandbox.version (visible_until) where not latest;
create index appointment_start on sandbox.version (tenant, starts_at, number) where type = 'Appointment';
create index appointment_patient on sandbox.version (tenant, (document->>'patientId')) where type = 'Appointment';
create index appointment_practitioner on sandbox.version (tenant, (document->>'practitionerId'), starts_at) where type = 'Appointment';
create index slot_start on sandbox.version (tenant, starts_at, number) where type = 'Slot';
create index slot_schedule on sandbox.version (tenant, (document->>'scheduleId'), starts_at) where type = 'Slot';
create index patient_birth on sandbox.version (tenant, (document->>'birthDate')) where type = 'Patient';
create index patient_email on sandbox.version (tenant, lower(document->>'email')) where type = 'Patient';
create index patient_phone on sandbox.version (tenant, regexp_replace(document->>'phone', '[^0-9]', '', 'g')) where type = 'Patient';
create table sandbox.name_word (
  tenant text not null,
  type text not null,
  word text collate "C" not null,
  part text not null,
  number bigint not null,
  visible_from timestamptz not null,
  visible_until timestamptz not null default 'infinity'
);
create index name_word_word on sandbox.name_word (tenant, type, word, number) include (visible_from, visible_until);
create index name_word_number on sandbox.name_word (number);
create index name_word_outdated on sandbox.name_word (visible_until) where visible_until < 'infinity';
`,
  },
  // A search by ids, as FHIR's `_id` is one, looks for versions that are visible rather than the latest.
  {
    name: "002 ids",
    sql: "create index version_id on sandbox.version (tenant, type, id);\n",
  },
];
