import type { Tenant } from "#sandbox/store/store.ts";

/** What a key may be used for. */
export type Scope = "read" | "write" | "*";

/** A key of an organisation. `expiresAt` is ISO 8601. */
export type ApiKey = { key: string; tenant: Tenant; scope: Scope; revoked?: boolean; expiresAt?: string };

const clinic: Tenant = { id: "clinic", environment: "test" };

/** The tenant of the documentation's examples, whose key, patient and practitioner are the examples' own. */
export const exampleTenant: Tenant = { id: "example", environment: "live" };

/** The key that the sandbox is used with when no other is asked for. */
export const defaultKey: ApiKey = { key: "clk_test_sandbox", tenant: clinic, scope: "*" };

/** The keys that the sandbox knows: one for each answer that a client has to cope with. */
export const sandboxKeys: ApiKey[] = [
  defaultKey,
  { key: "clk_test_read", tenant: clinic, scope: "read" },
  { key: "clk_test_write", tenant: clinic, scope: "write" },
  { key: "clk_test_revoked", tenant: clinic, scope: "*", revoked: true },
  { key: "clk_test_expired", tenant: clinic, scope: "*", expiresAt: "2025-01-01T00:00:00.000Z" },
  { key: "clk_test_other", tenant: { id: "other", environment: "test" }, scope: "*" },
  { key: "clk_live_abc123", tenant: exampleTenant, scope: "*" },
];
