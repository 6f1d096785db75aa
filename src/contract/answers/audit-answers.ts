import * as z from "zod/mini";
import type { AuditCheck, AuditPage, AuditReason } from "#contract/audit.ts";
import { type ProblemCode, problemStatus } from "#contract/problem.ts";
import { auditActions, auditOutcomes } from "#domain/audit-words.ts";
import { type Role, roles } from "#domain/roles.ts";

const role = z.enum(roles as [Role, ...Role[]]);
const text = z.optional(z.string());
export const appointmentFactsAnswer = z.strictObject({
  start: text,
  end: text,
  status: text,
  practitionerId: text,
});

const details = z.strictObject({
  was: z.optional(appointmentFactsAnswer),
  is: z.optional(appointmentFactsAnswer),
  route: text,
  account: z.optional(z.strictObject({ role: z.optional(role), practitionerId: text })),
  fields: z.optional(z.array(z.string())),
  repeats: z.optional(z.int()),
  filter: z.optional(z.record(z.string(), z.string())),
});

export const auditPageAnswer: z.ZodMiniType<AuditPage> = z.strictObject({
  lines: z.array(
    z.strictObject({
      id: z.int(),
      at: z.iso.datetime(),
      staffId: text,
      role: z.optional(role),
      action: z.enum(auditActions),
      outcome: z.enum(auditOutcomes),
      problem: z.optional(z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]])),
      subjectId: text,
      appointmentId: text,
      patientId: text,
      followsId: text,
      address: text,
      requestId: text,
      details: z.optional(details),
      hasReason: z.boolean(),
    }),
  ),
  next: text,
  names: z.strictObject({
    staff: z.record(z.string(), z.string()),
    patients: z.record(z.string(), z.string()),
  }),
});

export const auditReasonAnswer: z.ZodMiniType<AuditReason> = z.strictObject({ reason: z.string() });

export const auditCheckAnswer: z.ZodMiniType<AuditCheck> = z.strictObject({
  verified: z.int(),
  foreign: z.int(),
  waiting: z.int(),
  link: z.string(),
  fault: z.optional(
    z.strictObject({
      kind: z.enum(["changed", "removed", "unlinked", "cut-off", "inserted", "head"]),
      sequence: z.optional(z.int()),
      auditId: z.optional(z.int()),
    }),
  ),
});
