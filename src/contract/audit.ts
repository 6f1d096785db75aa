import * as z from "zod/mini";
import { instant, resourceId } from "#clinikapi/values.ts";
import { type AuditAction, type AuditOutcome, auditActions, auditOutcomes } from "#domain/audit-words.ts";
import type { Role } from "#domain/roles.ts";
import type { ProblemCode } from "./problem.ts";

/** How an appointment was or is, in ids, times (ISO 8601, UTC) and a status. */
export type AppointmentFacts = { start?: string; end?: string; status?: string; practitionerId?: string };

/** Ids, times and words of ours about what was done; nothing that a person typed. */
export type AuditDetails = {
  was?: AppointmentFacts;
  is?: AppointmentFacts;
  /** The method and pattern of a route, as in `GET /api/audit`. */
  route?: string;
  /** What an account is changed to. */
  account?: { role?: Role; practitionerId?: string };
  /** Which of a patient's contact details. */
  fields?: string[];
  /** How often it was tried again, within minutes, since the line before that says the same. */
  repeats?: number;
  /** By which an export was filtered. */
  filter?: Record<string, string>;
};

const filters = {
  /** From here on, included. */
  from: z.optional(instant),
  /** Until here, excluded. */
  to: z.optional(instant),
  staffId: z.optional(resourceId),
  action: z.optional(z.enum(auditActions)),
  outcome: z.optional(z.enum(auditOutcomes)),
  appointmentId: z.optional(resourceId),
  patientId: z.optional(resourceId),
};

/** Which lines of the audit: `GET /api/audit.csv` has all of them. */
export const auditFilterSchema = z.strictObject(filters);

export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** `GET /api/audit`: the newest lines first; `cursor` is the `next` of the page before. */
export const auditQuerySchema = z.strictObject({
  ...filters,
  cursor: z.optional(
    z.string().check(
      z.regex(/^[^_]{27}_\d{1,15}$/),
      z.refine((value) => instant.safeParse(value.split("_", 1)[0]).success, { params: { rule: "cursor" } }),
    ),
  ),
});

/** One thing that somebody did. Without `staffId` Frontdesk did it by itself, or nobody knows who tried. */
export type AuditLine = {
  id: number;
  /** ISO 8601, UTC. */
  at: string;
  staffId?: string;
  role?: Role;
  action: AuditAction;
  outcome: AuditOutcome;
  problem?: ProblemCode;
  /** The account that something was done to. */
  subjectId?: string;
  appointmentId?: string;
  patientId?: string;
  followsId?: string;
  /** From where on the network. */
  address?: string;
  requestId?: string;
  details?: AuditDetails;
  /** `GET /api/audit/:id/reason` tells what was typed. */
  hasReason: boolean;
};

/** Names are by id, of those who are known. */
export type AuditPage = {
  lines: AuditLine[];
  next?: string;
  names: { staff: Record<string, string>; patients: Record<string, string> };
};

export type AuditReason = { reason: string };

/**
 * What is wrong with the audit. `changed`: a sealed row, or its place, is not as it was. `removed`: a sealed row is gone.
 * `unlinked`: its place in the chain is gone. `cut-off`: the chain ends before the row that was sealed last. `inserted`:
 * a row that Frontdesk did not write. `head`: the head is gone, or Frontdesk did not write it.
 */
export type AuditFault = {
  kind: "changed" | "removed" | "unlinked" | "cut-off" | "inserted" | "head";
  /** The place in the chain, from 1; missing for a row that is not in it. */
  sequence?: number;
  /** The number of the row. */
  auditId?: number;
};

/** `GET /api/audit/chain`: how far the audit is proved to be as it was written. */
export type AuditCheck = {
  /** Rows whose place in the chain is proved. */
  verified: number;
  /** Rows that are sealed under another secret, which alone can prove them. */
  foreign: number;
  /** Rows that are not sealed yet. */
  waiting: number;
  /** The link of the last row that is proved, in hexadecimal; empty when there is none. */
  link: string;
  /** The first that is wrong. */
  fault?: AuditFault;
};
