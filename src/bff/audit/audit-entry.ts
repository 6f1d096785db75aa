import type { AuditDetails } from "#contract/audit.ts";
import type { ProblemCode } from "#contract/problem.ts";
import type { AuditAction, AuditOutcome } from "#domain/audit-words.ts";
import type { Role } from "#domain/roles.ts";

/** Where a request came from: who sent it in which role, from which address of the network, and its id in the log. */
export type Origin = { staffId?: string; role?: Role; address?: string; requestId?: string };

/** What happened. Without `staffId` Frontdesk did it by itself, or nobody knows who tried. */
export type AuditEntry = Origin & {
  action: AuditAction;
  /** `done` when it is missing. */
  outcome?: AuditOutcome;
  /** Why it was refused or failed. */
  problem?: ProblemCode;
  /** The account that something was done to. */
  subjectId?: string;
  appointmentId?: string;
  patientId?: string;
  /** The appointment that this one follows up. */
  followsId?: string;
  intentKey?: string;
  /** What a person typed, sealed with the intent's key as context. */
  sealedReason?: Uint8Array;
  details?: AuditDetails;
};
