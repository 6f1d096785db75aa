import type { Migration } from "#lib/database/migrate.ts";

/** Who wants to hear of changes, and what has still to be told them. A delivery without `due_at` was given up. */
export const webhookMigrations: Migration[] = [
  {
    name: "001 webhooks",
    sql: `
      create table sandbox.webhook (
        id text primary key,
        tenant_id text not null,
        url text not null,
        secret text not null,
        created_at timestamptz not null default now(),
        unique (tenant_id, url)
      );
      create table sandbox.webhook_delivery (
        id text primary key,
        webhook_id text not null references sandbox.webhook on delete cascade,
        event text not null,
        body text not null,
        attempts int not null default 0,
        due_at timestamptz
      );
      create index webhook_delivery_due on sandbox.webhook_delivery (due_at) where due_at is not null;
    `,
  },
];
