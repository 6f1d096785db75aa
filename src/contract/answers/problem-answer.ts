import * as z from "zod/mini";
import {
  type Alternative,
  type Conflict,
  type Problem,
  type ProblemCode,
  problemStatus,
} from "#contract/problem.ts";
import { appointmentAnswer } from "./appointment-answers.ts";
import { contactAnswer } from "./contact-answer.ts";
import { standingAnswer } from "./patient-answers.ts";

export const conflictAnswer: z.ZodMiniType<Conflict> = z.strictObject({
  with: z.enum(["practitioner", "patient", "outside-hours", "leave", "standing"]),
  standing: z.optional(standingAnswer),
  start: z.iso.datetime(),
  end: z.iso.datetime(),
  closed: z.optional(z.enum(["weekday", "day"])),
  appointmentId: z.optional(z.string()),
  patientId: z.optional(z.string()),
  patientName: z.optional(z.string()),
  practitionerId: z.optional(z.string()),
  practitionerName: z.optional(z.string()),
  reason: z.optional(z.string()),
});

export const alternativeAnswer: z.ZodMiniType<Alternative> = z.strictObject({
  practitionerId: z.optional(z.string()),
  start: z.iso.datetime(),
  end: z.iso.datetime(),
});

const codes = Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]];

export const problemAnswer: z.ZodMiniType<Problem> = z.strictObject({
  type: z.templateLiteral(["urn:frontdesk:problem:", z.enum(codes)]),
  title: z.string(),
  status: z.int(),
  code: z.enum(codes),
  requestId: z.string(),
  errors: z.optional(z.array(z.strictObject({ field: z.string(), message: z.string() }))),
  conflicts: z.optional(z.array(conflictAnswer)),
  alternatives: z.optional(z.array(alternativeAnswer)),
  current: z.optional(appointmentAnswer),
  currentContact: z.optional(contactAnswer),
  retryAfter: z.optional(z.int()),
});
