import type { Role } from "#domain/roles.ts";
import type { AnyIntent } from "./any-intent.ts";
import type { StoredProblem } from "./stored-problem.ts";

/** The columns that every table of intents has. */
export type IntentRow = {
  key: string;
  request_hash: Uint8Array;
  staff_id: string;
  staff_role: Role | null;
  address: string | null;
  request_id: string | null;
  created: Date;
  state: AnyIntent["state"];
  confirming: boolean;
  sealed_body: Uint8Array | null;
  attempts: number;
  absent_from: Date | null;
  problem: StoredProblem | null;
};

/** What every intent has, from its row. */
export const readIntentRow = (row: IntentRow): AnyIntent => ({
  key: row.key,
  requestHash: row.request_hash,
  staffId: row.staff_id,
  origin: {
    staffId: row.staff_id,
    role: row.staff_role ?? undefined,
    address: row.address ?? undefined,
    requestId: row.request_id ?? undefined,
  },
  created: row.created,
  state: row.state,
  confirming: row.confirming,
  sealedBody: row.sealed_body ?? undefined,
  attempts: row.attempts,
  absentFrom: row.absent_from ?? undefined,
  problem: row.problem ?? undefined,
});
