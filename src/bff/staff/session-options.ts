import type { Database } from "#lib/database/database.ts";
import type { SessionTimes } from "./session-times.ts";

/** What sessions are kept in, signed with and sent as. */
export type SessionOptions = {
  database: Database;
  secret: string;
  /** Where browsers find Frontdesk; https makes the cookie secure. */
  publicUrl?: string;
  times: SessionTimes;
};
